import { randomBytes } from 'node:crypto'
import type { Algorithm } from '@node-rs/argon2'

type Cost = { memoryCost: number; timeCost: number; parallelism: number }

/** Every parameter of argon2id, so that no default of the library can weaken a hash. */
export type Argon2Parameters = Cost & { algorithm: Algorithm; outputLen: number }

const ARGON2ID: Algorithm = 2
const SALT_BYTES = 16
const HASH_BYTES = 32

const argon2id = (cost: Cost): Argon2Parameters => ({ ...cost, algorithm: ARGON2ID, outputLen: HASH_BYTES })

/** About 0.3 s of one core: a password guards the whole account and may be guessed at from a stolen database. */
export const PASSWORD = argon2id({ memoryCost: 65_536, timeCost: 3, parallelism: 1 })

/** Lighter, because a PIN is typed for every larger payment; what its six digits lack, the pepper makes up for. */
export const PIN = argon2id({ memoryCost: 19_456, timeCost: 2, parallelism: 1 })

/** A hash no secret is known to, of the same cost as a real one: what absent people are verified against. */
export function hashOfNobody(cost: Cost): string {
  const part = (bytes: number) => randomBytes(bytes).toString('base64').replaceAll('=', '')
  return `${prefixOf(cost)}${part(SALT_BYTES)}$${part(HASH_BYTES)}`
}

/** How every hash of this cost begins. */
export const prefixOf = ({ memoryCost, timeCost, parallelism }: Cost): string =>
  `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`
