import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Calling } from '../api/caller.ts'
import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import type { Signed } from './views.ts'

const BYTES = 24
const FRESH_MS = 300_000n
const HEX = /^[0-9a-f]{64}$/

/** Recognisable, like a key's own secret. */
const PREFIX = 'okp_sign_'

export const signingPlace = (keyId: string): string => `api_key.signing:${keyId}`

/** What a key that may pay out signs its requests with; 192 random bits. */
export const newSigning = ({ random }: Pick<Scope, 'random'>): string =>
  PREFIX + Buffer.from(random(BYTES)).toString('base64url')

/**
 * API-02: whoever has a key alone, out of a log or a header, pays nobody: what moves money out is signed besides, with a
 * secret that never travels. The idempotency key is signed as well: a request that somebody read, sent again under another
 * one, would be another payout. `payout_unsigned` for what is not, was altered, or is more than five minutes old or ahead.
 */
export async function refuseUnsigned(
  scope: Scope,
  { keyId, owner }: Calling,
  { signed, idempotencyKey }: { signed: Signed | null; idempotencyKey: string },
): Promise<void> {
  if (!signed) return fail({ code: 'payout_unsigned' })
  const { tx, keyring, now } = scope
  const { timestamp, signature, method, path, bodyHash } = signed
  const { signing } = await tx.apiKey.findUniqueOrThrow({ where: { id: keyId }, select: { signing: true } })
  if (!signing || !isFresh(timestamp, now) || !HEX.test(signature)) return fail({ code: 'payout_unsigned' })
  const secret = keyring.open(owner.dataKey, signingPlace(keyId), signing)
  const right = createHmac('sha256', secret)
    .update([timestamp, method, path, idempotencyKey, bodyHash].join('\n'))
    .digest()
  if (!timingSafeEqual(right, Buffer.from(signature, 'hex'))) fail({ code: 'payout_unsigned' })
}

function isFresh(timestamp: string, now: Date): boolean {
  if (!/^\d{1,12}$/.test(timestamp)) return false
  const off = BigInt(now.getTime()) - BigInt(timestamp) * 1000n
  return off <= FRESH_MS && off >= -FRESH_MS
}
