import { createHmac, timingSafeEqual } from 'node:crypto'

const PREFIX = 'whsec_'

/** The three headers of a signed callback, as Standard Webhooks 1.0.0 names them. */
export type SignedHeaders = { 'webhook-id': string; 'webhook-timestamp': string; 'webhook-signature': string }

/**
 * Signs `id.timestamp.body` with HMAC-SHA256. The secret is base64 after `whsec_`; where two secrets are valid during a
 * rotation (separated by a space) the message carries one signature for each, so either side may move first.
 */
export function signCallback(secrets: string, id: string, at: Date, body: string): SignedHeaders {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const signatures = keysOf(secrets).map((key) => signatureOf(key, id, timestamp, body))
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}

const TOLERANCE_SECONDS = 300

/** Whether OKPay signed this request with one of the secrets, and just now. */
export function isSigned(
  secrets: string,
  header: (name: string) => string | undefined,
  body: string,
  now: Date,
): boolean {
  const [id, timestamp, given] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(
    (name) => header(name) ?? '',
  )
  if (!id || !timestamp || !given) return false
  const isNow = Math.abs(Math.floor(now.getTime() / 1000) - Number.parseInt(timestamp, 10)) <= TOLERANCE_SECONDS
  const expected = keysOf(secrets).map((key) => Buffer.from(signatureOf(key, id, timestamp, body)))
  const pairs = given.split(' ').flatMap((each) => expected.map((own) => isSame(Buffer.from(each), own)))
  return isNow && pairs.includes(true)
}

const signatureOf = (key: Buffer, id: string, timestamp: string, body: string): string =>
  `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`

const isSame = (given: Buffer, own: Buffer): boolean => given.length === own.length && timingSafeEqual(given, own)

/** The secrets as key bytes. A secret that cannot be one is refused at once, not at the first callback. */
export function keysOf(secrets: string): Buffer[] {
  const keys = secrets
    .split(' ')
    .filter(Boolean)
    .map((secret) => Buffer.from(secret.replace(PREFIX, ''), 'base64'))
  const tooShort = keys.some((key) => key.length < 24)
  if (keys.length === 0 || tooShort) throw new Error('a callback secret is whsec_ and base64 of at least 24 bytes')
  return keys
}
