import { createHmac, timingSafeEqual } from 'node:crypto'

const TOLERANCE_SECONDS = 300
const ID = /^[\x21-\x2d\x2f-\x7e]{1,128}$/ // printable, without the dot that separates the signed parts
const TIMESTAMP = /^[1-9][0-9]{0,11}$/
const SIGNATURES_MAX = 10

/** The three headers of a Standard Webhooks message as they came, and the bytes of its body. */
export type SignedMessage = {
  id: string | undefined
  timestamp: string | undefined
  signature: string | undefined
  body: Uint8Array
}

export type SignatureVerdict =
  | { ok: true; id: string; sentAt: Date }
  | { ok: false; reason: 'id' | 'timestamp' | 'too_old' | 'too_new' | 'signature' }

/**
 * Checks a Standard Webhooks 1.0.0 signature: HMAC-SHA256 over `id.timestamp.body`, any of the message's signatures
 * under any of our secrets. The clock may differ by 300 seconds either way.
 */
export function checkSignature(message: SignedMessage, secrets: readonly Uint8Array[], now: Date): SignatureVerdict {
  const { id, timestamp, signature, body } = message
  if (!id || !ID.test(id)) return { ok: false, reason: 'id' }
  if (!timestamp || !TIMESTAMP.test(timestamp)) return { ok: false, reason: 'timestamp' }
  const age = Math.floor(now.getTime() / 1000) - Number(timestamp)
  if (age > TOLERANCE_SECONDS) return { ok: false, reason: 'too_old' }
  if (age < -TOLERANCE_SECONDS) return { ok: false, reason: 'too_new' }
  const expected = secrets.map((secret) => digest(secret, id, timestamp, body))
  const given = (signature ?? '')
    .split(' ')
    .slice(0, SIGNATURES_MAX)
    .filter((each) => each.startsWith('v1,'))
  const pairs = given.flatMap((each) => expected.map((own) => sameText(each.slice(3), own)))
  return pairs.includes(true)
    ? { ok: true, id, sentAt: new Date(Number(timestamp) * 1000) }
    : { ok: false, reason: 'signature' }
}

/** The headers that sign a message of ours: one signature for each secret, so that either side may rotate first. */
export function signMessage(id: string, body: Uint8Array, secrets: readonly Uint8Array[], now: Date) {
  const timestamp = String(Math.floor(now.getTime() / 1000))
  const signatures = secrets.map((secret) => `v1,${digest(secret, id, timestamp, body)}`)
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}

const digest = (secret: Uint8Array, id: string, timestamp: string, body: Uint8Array): string =>
  createHmac('sha256', secret).update(`${id}.${timestamp}.`).update(body).digest('base64')

// The base64 texts are compared, not what they decode to: a decoder forgives characters that a forger may vary.
function sameText(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
