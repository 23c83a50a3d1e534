import { createEndpoint } from './create-endpoint.ts'
import { enableEndpoint } from './enable-endpoint.ts'
import { getEndpoint } from './get-endpoint.ts'
import { getWebhookOffer } from './get-webhook-offer.ts'
import { issueWebhookLink } from './issue-webhook-link.ts'
import { listDeliveries } from './list-deliveries.ts'
import { listEndpoints } from './list-endpoints.ts'
import { listShopEndpoints } from './list-shop-endpoints.ts'
import { removeEndpoint } from './remove-endpoint.ts'
import { replayEvents } from './replay-events.ts'
import { rotateByPage } from './rotate-by-page.ts'
import { rotateEndpoint } from './rotate-endpoint.ts'
import { settleWebhooks } from './settle-webhooks.ts'
import { steerEndpoint } from './steer-endpoint.ts'
import { takeWebhooks } from './take-webhooks.ts'

/** The webhooks' part of the core's use cases: those of one transaction, and the one whose refusals are kept. */
export const WEBHOOK = {
  createEndpoint,
  listEndpoints,
  getEndpoint,
  removeEndpoint,
  enableEndpoint,
  rotateEndpoint,
  replayEvents,
  listDeliveries,
  listShopEndpoints,
  steerEndpoint,
  issueWebhookLink,
  getWebhookOffer,
  takeWebhooks,
  settleWebhooks,
} as const
export const WEBHOOK_PROCEDURES = { rotateByPage } as const

/** Those of them that may be run again where their COMMIT was never answered: named requests, turns, and looking. */
export const WEBHOOK_REPEATABLE = [
  ...[createEndpoint, listEndpoints, getEndpoint, enableEndpoint, rotateEndpoint, replayEvents, listDeliveries],
  ...[listShopEndpoints, steerEndpoint, issueWebhookLink, getWebhookOffer],
] as const
