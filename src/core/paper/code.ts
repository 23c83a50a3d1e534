import { timingSafeEqual } from 'node:crypto'
import { tokenHash } from '../kit/token.ts'
import type { Keyring } from '../ports/keyring.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CHARACTERS = 12

/**
 * The code on a paper, by which anybody can ask whether it is ours: twelve characters of Crockford's base 32, 60 bits
 * under a key of the house, "7QK2-9FXD-M3P8".
 */
export function codeOf({ attest }: Pick<Keyring, 'attest'>, paperId: string): string {
  const bytes = attest(paperId)
  const characters = Array.from(bytes.subarray(0, CHARACTERS), (byte) => ALPHABET[byte & 31]).join('')
  return characters.replace(/^(.{4})(.{4})(.{4})$/, '$1-$2-$3')
}

/** A code as somebody typed it: case, spaces and dashes do not count, look-alikes are read. Null where it is none. */
export function readCode(typed: string): string | null {
  const plain = typed
    .toUpperCase()
    .replace(/[\s–—-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const isCode = plain.length === CHARACTERS && Array.from(plain).every((sign) => ALPHABET.includes(sign))
  return isCode ? plain.replace(/^(.{4})(.{4})(.{4})$/, '$1-$2-$3') : null
}

/** What is kept of a code, for finding its paper. */
export const codeHash = (code: string): Uint8Array<ArrayBuffer> => tokenHash(code)

/** Whether a paper's code is this one, in constant time: what was found by its hash is held against the key as well. */
export const isCodeOf = (keyring: Pick<Keyring, 'attest'>, paperId: string, code: string): boolean =>
  timingSafeEqual(Buffer.from(codeOf(keyring, paperId)), Buffer.from(code))
