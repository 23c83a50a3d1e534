import { z } from 'zod'
import { type ApiEndpoint, EVENT_NAMES, type WebhookDelivery } from '#core'
import { listOf, moment, shape } from './shapes.ts'

const reason = z
  .string()
  .describe('timeout, name_not_found, address_refused, connection_failed, tls_failed, or http_ and the answer’s status')

const fields = {
  id: z.string(),
  object: z.literal('webhook_endpoint'),
  livemode: z.boolean(),
  url: z.string(),
  types: z.array(z.enum(EVENT_NAMES)).nullable().describe('Null: all there are'),
  state: z.enum(['enabled', 'disabled']),
  disabled_reason: z.enum(['owner', 'gone', 'failing']).nullable(),
  created_at: moment,
  failing_since: moment.nullable(),
  last_error: reason.nullable(),
  events_waiting: z.int(),
  old_secret_until: moment.nullable().describe('Until when the secret before this one signs, too'),
}

export const endpointShape = shape('WebhookEndpoint', z.object(fields))
export const endpointListShape = listOf('WebhookEndpointList', endpointShape)

export const newEndpointShape = shape(
  'NewWebhookEndpoint',
  z.object({ ...fields, secret: z.string().describe('whsec_ and base64, in this answer alone') }),
)

export const goneShape = shape(
  'DeletedWebhookEndpoint',
  z.object({ id: z.string(), object: z.literal('webhook_endpoint'), deleted: z.literal(true) }),
)

export const replayShape = shape('Replay', z.object({ object: z.literal('replay'), replayed: z.int() }))

const deliveryShape = shape(
  'WebhookDelivery',
  z.object({
    object: z.literal('webhook_delivery'),
    event: z.string(),
    type: z.enum(EVENT_NAMES),
    state: z.enum(['waiting', 'delivered', 'failed']).describe('failed: given up after ten tries'),
    attempts: z.int(),
    response_status: z.int().nullable(),
    reason: reason.nullable(),
    last_attempt_at: moment.nullable(),
    next_attempt_at: moment.nullable(),
    delivered_at: moment.nullable(),
  }),
)
export const deliveryListShape = listOf('WebhookDeliveryList', deliveryShape)

/** An endpoint as servers see it, field by field: nothing that the core adds one day is published by accident. */
export const wireEndpoint = ({ id, url, types, live, state, waiting, ...endpoint }: ApiEndpoint) => ({
  ...{ id, object: 'webhook_endpoint' as const, livemode: live, url, types: types && [...types], state },
  ...{ disabled_reason: endpoint.disabledWhy, created_at: endpoint.createdAt },
  ...{ failing_since: endpoint.failingSince, last_error: endpoint.lastError, events_waiting: waiting },
  old_secret_until: endpoint.oldSecretUntil,
})

/** Likewise what became of an event there. */
export const wireDelivery = ({ event, type, state, attempts, status, reason: why, ...times }: WebhookDelivery) => ({
  ...{ object: 'webhook_delivery' as const, event, type, state, attempts, response_status: status, reason: why },
  ...{ last_attempt_at: times.lastAt, next_attempt_at: times.nextAt, delivered_at: times.deliveredAt },
})
