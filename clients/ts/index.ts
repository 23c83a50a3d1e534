import createClient, { type Client } from 'openapi-fetch'
import { persistent } from './persistent.ts'
import type { paths } from './schema.ts'

export { OkpayProblem, taken } from './problem.ts'
export type { components, paths } from './schema.ts'
export { signed } from './signed.ts'
export { readWebhook, type WebhookMessage } from './webhook.ts'

export type OkpayOptions = {
  /** `okp_live_...` or `okp_test_...`: from the environment, never from the code. */
  key: string
  /** Where OKPay is: `https://...`, without `/v1`. */
  baseUrl: string
  /** How often one request is sent before its problem is yours. A POST keeps its idempotency key, so it is done once. */
  tries?: number
  fetch?: (request: Request) => Promise<Response>
}

/** A client of one shop: `okpay.POST('/v1/invoices', { ... })`, every path, field and answer typed by the published API. */
export function createOkpay({ key, baseUrl, tries = 4, fetch: send = fetch }: OkpayOptions): Client<paths> {
  return createClient<paths>({
    baseUrl,
    headers: { authorization: `Bearer ${key}` },
    fetch: persistent(send, tries),
  })
}
