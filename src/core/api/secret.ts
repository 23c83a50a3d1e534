import { tokenHash } from '../kit/token.ts'
import type { Scope } from '../kit/use-case.ts'

const BYTES = 24
const HINT = 4
/** Recognisable, so that whoever scans repositories for secrets finds it. */
const LIVE = 'okp_live_'
const SHAPE = new RegExp(`^${LIVE}[A-Za-z0-9_-]{32}$`)

/** A fresh key of 192 random bits (API-01), what is kept of it, and what it is known by. */
export function newSecret({ random }: Pick<Scope, 'random'>): { secret: string; secretHash: Bytes; hint: string } {
  const secret = LIVE + Buffer.from(random(BYTES)).toString('base64url')
  return { secret, secretHash: tokenHash(secret), hint: secret.slice(-HINT) }
}

type Bytes = Uint8Array<ArrayBuffer>

/** What a key that somebody shows would be kept as; undefined for what is none. */
export const hashOfSecret = (secret: string): Bytes | undefined => (SHAPE.test(secret) ? tokenHash(secret) : undefined)
