import { createHmac } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import type { Hasher } from '../../core/ports/hasher.ts'
import { type Argon2Parameters, hashOfNobody, PASSWORD, PIN, prefixOf } from './argon2.ts'
import { createWorkQueue, type Line } from './queue.ts'

// Hashes run on libuv's four threads; one is left free, or name look-ups and files would wait behind passwords.
const WORKERS = Math.min(availableParallelism(), 3)
const WAITING = 50

/**
 * Hashing of passwords and PINs with argon2id. PINs go first: anybody on the internet can make us look at passwords, and
 * must not be able to stop everybody's payments with that.
 * @param pepper the secret that PINs are mixed with before hashing
 */
export function createHasher({ pepper }: { pepper: Uint8Array }): Hasher {
  const queue = createWorkQueue({ workers: WORKERS, waiting: WAITING })
  const nobody = { password: hashOfNobody(PASSWORD), pin: hashOfNobody(PIN) }
  // The same characters can reach us composed or decomposed, depending on the keyboard. Nothing else is changed.
  const composed = (plain: string) => plain.normalize('NFC')
  const peppered = (pin: string) => createHmac('sha256', pepper).update(pin).digest('base64')

  const make = (plain: string, parameters: Argon2Parameters, line: Line) =>
    queue.run(() => hash(plain, parameters), line)
  const check = async (stored: string | undefined, stranger: string, plain: string, line: Line) => {
    const matches = await queue.run(() => verify(isHash(stored) ? stored : stranger, plain), line)
    return matches && isHash(stored)
  }

  return {
    hashPassword: (plain) => make(composed(plain), PASSWORD, 'second'),
    verifyPassword: (stored, plain) => check(stored, nobody.password, composed(plain), 'second'),
    isOutdated: (stored) => !stored.startsWith(prefixOf(PASSWORD)),
    hashPin: (plain) => make(peppered(plain), PIN, 'first'),
    verifyPin: (stored, plain) => check(stored, nobody.pin, peppered(plain), 'first'),
  }
}

/** What was voided is none. */
const isHash = (stored: string | undefined): stored is string => stored?.startsWith('$') === true
