import { createHash, createHmac } from 'node:crypto'

type Sent = { method: string; path: string; idempotencyKey: string; body: string }

/**
 * The headers that sign a request which moves money out: `POST /v1/payouts`. `body`: the very text that is sent; `path`:
 * with `/v1`, without the host; `idempotencyKey`: that of the header, so that what somebody read pays nothing again.
 * @param secret the key's `okp_sign_...`, kept apart from the key
 * @param now for a machine that lives by another clock
 */
export function signed(secret: string, { method, path, idempotencyKey, body }: Sent, now = new Date()) {
  const timestamp = String(Math.floor(now.getTime() / 1000))
  const hash = createHash('sha256').update(body).digest('hex')
  const over = [timestamp, method.toUpperCase(), path, idempotencyKey, hash].join('\n')
  return { 'okpay-timestamp': timestamp, 'okpay-signature': createHmac('sha256', secret).update(over).digest('hex') }
}
