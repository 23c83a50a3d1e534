import { createHmac } from 'node:crypto'
import type { CryptoPayUpdate, WebhookMessage } from '#core'
import { type At, wireInvoice } from '../kit/crypto-pay/objects.ts'
import { signMessage } from '../kit/signature.ts'

/** What is sent to a shop's server, and the headers that sign exactly these bytes. */
type Outgoing = { bytes: Buffer; signed: Readonly<Record<string, string>> }

/** A message in the words its server speaks: Standard Webhooks, or Crypto Pay where a client of that listens. */
export function outgoingOf(message: WebhookMessage, at: At | undefined, now: Date): Outgoing {
  const { name, body, secrets, paid } = message
  if (paid) return updateOf(paid, at, secrets)
  const bytes = Buffer.from(body)
  return { bytes, signed: signMessage(name, bytes, secrets, now) }
}

/**
 * An `invoice_paid` as Crypto Pay's clients check it: HMAC-SHA256 of the body, whose key is the SHA-256 of their token. Some
 * parse the body and write it again before they check: what JSON.stringify writes comes out of that as it was.
 */
function updateOf(
  { number, at: when, invoice }: CryptoPayUpdate,
  at: At | undefined,
  [secret]: readonly Uint8Array[],
): Outgoing {
  if (!secret || !at) throw new Error('a Crypto Pay client is told with the key of its token, and where we are')
  const update = {
    update_id: number,
    update_type: 'invoice_paid',
    request_date: when,
    payload: wireInvoice(at, invoice),
  }
  const bytes = Buffer.from(JSON.stringify(update))
  return { bytes, signed: { 'crypto-pay-api-signature': createHmac('sha256', secret).update(bytes).digest('hex') } }
}
