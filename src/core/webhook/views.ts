import type { Locale } from '../chat/views.ts'
import type { CryptoPayUpdate } from '../crypto-pay/views.ts'
import type { EventType } from '../event/types.ts'

/** Why nothing is sent to an endpoint: its shop said so, it answered 410, or it failed for three days. */
export type DisabledWhy = 'owner' | 'gone' | 'failing'

/** What came of sending, where that was not a success. `http_...`: the answer's status. */
export const TRANSPORT_REASONS = [
  ...(['timeout', 'name_not_found', 'address_refused', 'connection_failed', 'tls_failed'] as const),
] as const
export type TransportReason = (typeof TRANSPORT_REASONS)[number]
export type DeliveryReason = TransportReason | `http_${number}`

/**
 * Where a shop's servers want to be told. `types`: only these, or all there are (null); `waiting`: events that have not
 * arrived and are not given up; `failed`: those that are. Moments are null where there is none.
 */
export type WebhookEndpoint = {
  id: string
  url: string
  types: readonly EventType[] | null
  live: boolean
  state: 'enabled' | 'disabled'
  disabledWhy: DisabledWhy | null
  createdAt: Date
  failingSince: Date | null
  lastError: DeliveryReason | null
  waiting: number
  failed: number
  /** Until when the secret before this one signs, too. */
  oldSecretUntil: Date | null
  /** Of the Crypto Pay token whose server is told there, the last four characters; null: of none, it is told as `/v1` is. */
  tokenHint: string | null
}

/** As servers see it: all of it is text, so that what is kept of an answer is the answer. */
export type ApiEndpoint = {
  id: string
  url: string
  types: readonly EventType[] | null
  live: boolean
  state: 'enabled' | 'disabled'
  disabledWhy: DisabledWhy | null
  createdAt: string
  failingSince: string | null
  lastError: DeliveryReason | null
  waiting: number
  oldSecretUntil: string | null
}

/** An endpoint with the secret it was just given: `whsec_` and base64, shown by this answer alone. */
export type NewEndpoint = ApiEndpoint & { secret: string }

/** What became of one event at one endpoint. `event`: its id as the API writes it. */
export type WebhookDelivery = {
  event: string
  type: EventType
  state: 'waiting' | 'delivered' | 'failed'
  attempts: number
  lastAt: string | null
  status: number | null
  reason: DeliveryReason | null
  nextAt: string | null
  deliveredAt: string | null
}

export type DeliveryPage = { deliveries: WebhookDelivery[]; hasMore: boolean }

/**
 * Something to be sent now. `body`: exactly the bytes that are signed; `secrets`: one, or during a rotation two. `paid`:
 * what a Crypto Pay client is told in the place of a body, which has our addresses in it and is written by whoever sends.
 */
export type WebhookMessage = {
  endpointId: string
  eventId: string
  /** The event's name: the same at every try. */
  name: string
  url: string
  body: string
  secrets: readonly Uint8Array[]
  paid?: CryptoPayUpdate
}

/**
 * What the other side said. `status` null: it did not say anything, and `reason` says why; `retryAfterSeconds`: it asks
 * for a pause.
 */
export type WebhookAnswer = { status: number | null; reason: DeliveryReason | null; retryAfterSeconds: number | null }

/** What the page that gives an endpoint another secret is told before it asks for the password. */
export type WebhookSecretOffer = {
  locale: Locale
  shop: string
  url: string
  takesCode: boolean
  /** What its owner knows us by. */
  phrase: string | null
}

/** The secret it was given, shown on that page alone. */
export type NewWebhookSecret = Omit<WebhookSecretOffer, 'takesCode' | 'phrase'> & {
  secret: string
  oldSecretUntil: Date
}
