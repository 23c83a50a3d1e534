import { Webhook } from 'standardwebhooks'
import type { components } from './schema.ts'

/** What a webhook says: the event's type, when it happened (RFC 3339), and its data. */
export type WebhookMessage = {
  type: components['schemas']['Event']['type']
  timestamp: string
  data: Record<string, string | null>
}

type Headers = Readonly<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>>

/**
 * Checks a webhook and reads it; throws where it is not OKPay's, or older than five minutes. Give it the bytes as they
 * came: a body that was parsed and written again may differ. Do what it asks once per `webhook-id`, and answer 2xx after.
 * @param secret the endpoint's `whsec_...`
 */
export const readWebhook = (body: string | Buffer, headers: Headers, secret: string): WebhookMessage =>
  new Webhook(secret).verify(body, headers) as WebhookMessage
