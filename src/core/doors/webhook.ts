import type { ApiCaller, Once } from '../api/views.ts'
import type { ChatRef } from '../chat/views.ts'
import type { EventType } from '../event/types.ts'
import type { Result } from '../kit/failure.ts'
import type { IssuedLink } from '../people/views.ts'
import type { Replay } from '../webhook/replay-events.ts'
import type { Settled } from '../webhook/settle-webhooks.ts'
import type { EndpointTurn } from '../webhook/steer-endpoint.ts'
import type {
  ApiEndpoint,
  DeliveryPage,
  NewEndpoint,
  NewWebhookSecret,
  WebhookDelivery,
  WebhookEndpoint,
  WebhookMessage,
  WebhookSecretOffer,
} from '../webhook/views.ts'

type Named = ApiCaller & { id: string }
type Asked = Named & { idempotencyKey: string }

/**
 * The part of the core's door through which shops are told what happened. Keys and idempotency keys answer for themselves,
 * as in `ApiDoor`; an endpoint that is not the shop's is `not_found` everywhere.
 */
export type WebhookDoor = {
  /** `types` null: all there are. The answer alone has its secret. `webhook_url_refused`, `too_many_endpoints`. */
  createEndpoint(
    input: ApiCaller & { idempotencyKey: string; url: string; types: readonly EventType[] | null },
  ): Promise<Result<Once<NewEndpoint>>>
  listEndpoints(input: ApiCaller): Promise<Result<ApiEndpoint[]>>
  getEndpoint(input: Named): Promise<Result<ApiEndpoint>>
  /** What waited for it goes with it. */
  removeEndpoint(input: Named): Promise<Result<{ id: string }>>
  /** Told again, and first of all what waited. */
  enableEndpoint(input: Asked): Promise<Result<Once<ApiEndpoint>>>
  /** Another secret, in this answer alone; both sign for a day. */
  rotateEndpoint(input: Asked): Promise<Result<Once<NewEndpoint>>>
  /** Events again under the ids they had: one, or those of a time. */
  replayEvents(input: Asked & { what: Replay }): Promise<Result<Once<{ replayed: number }>>>
  /** What became of each event, newest first, `limit` at most, from behind that of the event `after`. */
  listDeliveries(
    input: Named & { after: string | null; state: WebhookDelivery['state'] | null; limit: number },
  ): Promise<Result<DeliveryPage>>

  /** The actor's shop's. `shop_missing`. */
  listShopEndpoints(input: { actor: ChatRef }): Promise<Result<WebhookEndpoint[]>>
  /** Switches one on or off, or has sent again what has not arrived. */
  steerEndpoint(input: { actor: ChatRef; id: string; turn: EndpointTurn }): Promise<Result<WebhookEndpoint>>
  /** To the page where one gets another secret. */
  issueWebhookLink(input: { actor: ChatRef; id: string }): Promise<Result<IssuedLink>>
  /** What that page may show. Uses nothing up. `link_unknown`, `link_used`, `link_expired`. */
  getWebhookOffer(input: { token: string }): Promise<Result<WebhookSecretOffer>>
  /** Another secret, in this answer alone. `auth_failed`, `auth_locked`, `account_frozen_by_user`. */
  rotateByPage(input: { token: string; password: string; code?: string }): Promise<Result<NewWebhookSecret>>

  /** What is due for endpoints: to be sent now, by nobody else. `again`: whoever asks has settled what they took before. */
  takeWebhooks(input: { ids: readonly string[]; again?: boolean }): Promise<Result<WebhookMessage[]>>
  /** What came of it. `goesOn`: whoever sent it takes no more, and what is due is left to another job. */
  settleWebhooks(input: { settled: readonly Settled[]; goesOn?: boolean }): Promise<Result<null>>
}
