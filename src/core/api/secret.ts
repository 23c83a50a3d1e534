import { tokenHash } from '../kit/token.ts'
import type { Scope } from '../kit/use-case.ts'

const BYTES = 24
const HINT = 4
/** Recognisable, so that whoever scans repositories for secrets finds it. */
const PREFIXES = { live: 'okp_live_', test: 'okp_test_' } as const
const SHAPE = /^okp_(?:live|test)_[A-Za-z0-9_-]{32}$/

/** A fresh key of 192 random bits (API-01), what is kept of it, and what it is known by. */
export function newSecret({ random }: Pick<Scope, 'random'>, mode: keyof typeof PREFIXES): NewSecret {
  const secret = PREFIXES[mode] + Buffer.from(random(BYTES)).toString('base64url')
  return { secret, secretHash: tokenHash(secret), hint: secret.slice(-HINT) }
}

type Bytes = Uint8Array<ArrayBuffer>
type NewSecret = { secret: string; secretHash: Bytes; hint: string }

/** What a key that somebody shows would be kept as; undefined for what is none. */
export const hashOfSecret = (secret: string): Bytes | undefined => (SHAPE.test(secret) ? tokenHash(secret) : undefined)

/** Whether a key says of itself that it is about money. What it reaches, the database says. */
export const isLiveKey = (secret: string): boolean => secret.startsWith(PREFIXES.live)
