import { tokenHash } from '../kit/token.ts'
import type { Scope } from '../kit/use-case.ts'

const BYTES = 24
const HINT = 4
/** Recognisable, so that whoever scans repositories for secrets finds it. */
const PREFIXES = { live: 'okp_live_', test: 'okp_test_' } as const
const SHAPE = /^okp_(?:live|test)_[A-Za-z0-9_-]{32}$/
/** Stands behind the mode in a token of a Crypto Pay client. */
const CRYPTO_PAY = 'cp_'
const CRYPTO_PAY_SHAPE = /^okp_(?:live|test)_cp_[A-Za-z0-9_-]{32}$/

/** A fresh key of 192 random bits (API-01), what is kept of it, and what it is known by. */
export function newSecret(
  { random }: Pick<Scope, 'random'>,
  mode: keyof typeof PREFIXES,
  { cryptoPay }: { cryptoPay: boolean },
): NewSecret {
  const secret = PREFIXES[mode] + (cryptoPay ? CRYPTO_PAY : '') + Buffer.from(random(BYTES)).toString('base64url')
  const secretHash = cryptoPay ? hashOfToken(secret) : tokenHash(secret)
  return { secret, secretHash, hint: secret.slice(-HINT) }
}

/** Its plain SHA-256 is what webhooks are signed with there, and must not be what whoever reads the table finds. */
const hashOfToken = (token: string): Bytes => tokenHash(`crypto pay\n${token}`)

type Bytes = Uint8Array<ArrayBuffer>
type NewSecret = { secret: string; secretHash: Bytes; hint: string }

/** What a key that somebody shows would be kept as; undefined for what is none. */
export function hashOfSecret(secret: string): Bytes | undefined {
  if (CRYPTO_PAY_SHAPE.test(secret)) return hashOfToken(secret)
  return SHAPE.test(secret) ? tokenHash(secret) : undefined
}

/** Whether a key says of itself that it is about money. What it reaches, the database says. */
export const isLiveKey = (secret: string): boolean => secret.startsWith(PREFIXES.live)
