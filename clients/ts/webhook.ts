import { Webhook } from 'standardwebhooks'
import type { components } from './schema.ts'

/** What a webhook says: the event's type, when it happened (RFC 3339), and its data. */
export type WebhookMessage = {
  type: components['schemas']['Event']['type']
  timestamp: string
  data: Record<string, string | null>
}

/** As Node has them: names in lower case. */
type Headers = Readonly<Record<string, string | readonly string[] | undefined>>

/** How far the sender's clock and this one may be apart. */
const TOLERANCE_MS = 300_000

/**
 * Checks a webhook and reads it; throws where it is not OKPay's, or older than five minutes. Give it the bytes as they
 * came: a body that was parsed and written again may differ. Do what it asks once per `webhook-id`, and answer 2xx after.
 * @param secret the endpoint's `whsec_...`
 * @param now for a machine that lives by another clock
 */
export function readWebhook(body: string | Buffer, headers: Headers, secret: string, now = new Date()): WebhookMessage {
  const said = (name: string) => String(headers[`webhook-${name}`] ?? '')
  const sent = new Date(Number(said('timestamp')) * 1000)
  if (!(Math.abs(now.getTime() - sent.getTime()) <= TOLERANCE_MS)) throw new Error('the webhook is not of now')
  const signed = new Webhook(secret).sign(said('id'), sent, body)
  // During a rotation there are two.
  if (
    !said('signature')
      .split(' ')
      .some((one) => isSame(one, signed))
  )
    throw new Error('it is not signed')
  return JSON.parse(body.toString()) as WebhookMessage
}

/** How long it takes says nothing about where they differ. */
function isSame(one: string, other: string): boolean {
  let differing = one.length ^ other.length
  for (let at = 0; at < other.length; at += 1) differing |= one.charCodeAt(at) ^ other.charCodeAt(at)
  return differing === 0
}
