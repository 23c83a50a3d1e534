import { hash, verify } from '@node-rs/argon2'
import type { Hasher } from '../../src/core/ports/hasher.ts'

// The same algorithm at its cheapest: tests of people need many accounts, and the real cost has tests of its own.
const CHEAP = { memoryCost: 8, timeCost: 1, parallelism: 1 }
const NOBODY = await hash('nobody', CHEAP)

const check = async (stored: string | undefined, plain: string) => {
  const isHash = stored?.startsWith('$') === true
  return (await verify(isHash ? stored : NOBODY, plain)) && isHash
}

/** argon2id with parameters that take no time. */
export const quickHasher: Hasher = {
  hashPassword: (plain) => hash(plain, CHEAP),
  verifyPassword: check,
  isOutdated: (stored) => !stored.includes('m=8,t=1,p=1'),
  hashPin: (pin) => hash(pin, CHEAP),
  verifyPin: check,
}
