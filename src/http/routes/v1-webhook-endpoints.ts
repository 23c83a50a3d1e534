import { z } from 'zod'
import { EVENT_NAMES, type EventType, type NewEndpoint, type Once } from '#core'
import { type Asked, defineApiRoute } from '../kit/api/api-route.ts'
import { pageIn, pageOf } from '../kit/api/fields.ts'
import { listed, listSaid } from '../kit/api/shapes.ts'
import {
  deliveryListShape,
  endpointListShape,
  endpointShape,
  goneShape,
  newEndpointShape,
  replayShape,
  wireDelivery,
  wireEndpoint,
} from '../kit/api/webhook-endpoint.ts'
import { Refused } from '../kit/refused.ts'

const SCOPE = { scope: 'webhooks:write' } as const
const byId = { id: 'The id of an endpoint: whe_ and 32 characters' }
const ONCE = 'The secret is in this answer alone: `whsec_` and base64, as Standard Webhooks writes it'

const terms = z.strictObject({
  url: z
    .string()
    .max(500)
    .describe('https, by a public name, port 443 or 8443, no credentials in it; answers 2xx within 10 seconds'),
  types: z
    .array(z.enum(EVENT_NAMES as [EventType, ...EventType[]]))
    .min(1)
    .max(50)
    .optional()
    .describe('Only these events; all there are, where it is left out'),
})
const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text))
const again = z.strictObject({
  event: z.string().max(64).optional().describe('The id of one event; or `from` and `until`'),
  from: moment.optional().describe('Events since then, RFC 3339'),
  until: moment.optional().describe('Events before then'),
})
const page = pageOf('the event behind whose delivery', {
  state: z.enum(['waiting', 'delivered', 'failed']).optional().describe('Only those'),
})

const create = defineApiRoute({
  ...{ method: 'post', path: '/v1/webhook-endpoints', ...SCOPE, body: terms },
  summary: 'Names an address of yours that is told what happens, signed by Standard Webhooks 1.0.0',
  success: { status: 201, is: `The endpoint. ${ONCE}`, body: newEndpointShape },
  async run({ core, key, idempotencyKey, body: { url, types = null } }) {
    const made = await core.createEndpoint({ key, idempotencyKey, url, types })
    return made.ok ? { ok: true, value: shown(made.value) } : made
  },
})

const list = defineApiRoute({
  ...{ method: 'get', path: '/v1/webhook-endpoints', ...SCOPE },
  summary: 'Your endpoints, the newest first; ten at the most',
  success: { status: 200, is: 'The endpoints in `data`', body: endpointListShape },
  async run({ core, key }: Asked<unknown, unknown>) {
    const found = await core.listEndpoints({ key })
    if (!found.ok) return found
    return { ok: true, value: { body: listed(found.value.map(wireEndpoint), false) } }
  },
})

const get = defineApiRoute({
  ...{ method: 'get', path: '/v1/webhook-endpoints/:id', ...SCOPE, params: byId },
  summary: 'How an endpoint stands: since when it fails and why, and how many events wait for it',
  success: { status: 200, is: 'The endpoint', body: endpointShape },
  async run({ core, key, params }: Asked<unknown, unknown>) {
    const found = await core.getEndpoint({ key, id: params['id'] ?? '' })
    return found.ok ? { ok: true, value: { body: wireEndpoint(found.value) } } : found
  },
})

const remove = defineApiRoute({
  ...{ method: 'delete', path: '/v1/webhook-endpoints/:id', ...SCOPE, params: byId },
  summary: 'Nothing is sent there any more, and what waited goes with it; the events stay',
  success: { status: 200, is: 'Its id, and `deleted`', body: goneShape },
  async run({ core, key, params }: Asked<unknown, unknown>) {
    const gone = await core.removeEndpoint({ key, id: params['id'] ?? '' })
    if (!gone.ok) return gone
    return {
      ok: true,
      value: { body: { id: gone.value.id, object: 'webhook_endpoint' as const, deleted: true as const } },
    }
  },
})

const rotate = defineApiRoute({
  ...{ method: 'post', path: '/v1/webhook-endpoints/:id/rotate', ...SCOPE, params: byId },
  summary: 'Another secret. For 24 hours messages are signed by both, so that you can change it without missing one',
  success: { status: 200, is: `The endpoint. ${ONCE}`, body: newEndpointShape },
  async run({ core, key, idempotencyKey, params }: Asked<unknown, unknown>) {
    const done = await core.rotateEndpoint({ key, idempotencyKey, id: params['id'] ?? '' })
    return done.ok ? { ok: true, value: shown(done.value) } : done
  },
})

const enable = defineApiRoute({
  ...{ method: 'post', path: '/v1/webhook-endpoints/:id/enable', ...SCOPE, params: byId },
  summary: 'Switches an endpoint on again and sends what waited for it',
  success: { status: 200, is: 'The endpoint', body: endpointShape },
  async run({ core, key, idempotencyKey, params }: Asked<unknown, unknown>) {
    const done = await core.enableEndpoint({ key, idempotencyKey, id: params['id'] ?? '' })
    if (!done.ok) return done
    return { ok: true, value: { body: wireEndpoint(done.value.answer), replayed: done.value.replayed } }
  },
})

const replay = defineApiRoute({
  ...{ method: 'post', path: '/v1/webhook-endpoints/:id/replay', ...SCOPE, params: byId, body: again },
  summary: 'Sends events again under the ids they had: one, or all of a time that the endpoint’s filter lets through',
  success: {
    ...{ status: 200, body: replayShape },
    is: 'In `replayed` how many are due now; the oldest 10,000 of a time at the most',
  },
  async run({ core, key, idempotencyKey, params, body }) {
    const done = await core.replayEvents({ key, idempotencyKey, id: params['id'] ?? '', what: whatOf(body) })
    if (!done.ok) return done
    const { answer, replayed } = done.value
    return { ok: true, value: { body: { object: 'replay' as const, ...answer }, replayed } }
  },
})

const deliveries = defineApiRoute({
  ...{ method: 'get', path: '/v1/webhook-endpoints/:id/deliveries', ...SCOPE, params: byId, query: page },
  summary: 'What became of each event at an endpoint, the newest first, with the reason where it did not arrive',
  success: {
    ...{ status: 200, body: deliveryListShape },
    is: listSaid('deliveries'),
  },
  async run({ core, key, params, query }) {
    const asked = { id: params['id'] ?? '', state: query.state ?? null }
    const found = await core.listDeliveries({ key, ...asked, ...pageIn(query) })
    if (!found.ok) return found
    const data = found.value.deliveries.map(wireDelivery)
    return { ok: true, value: { body: listed(data, found.value.hasMore) } }
  },
})

function whatOf({ event, from, until }: z.output<typeof again>) {
  if (event !== undefined && !from && !until) return { event }
  if (event === undefined && from && until) return { from, until }
  throw new Refused('malformed', { param: event === undefined ? 'from' : 'event' })
}

const shown = ({ answer, replayed }: Once<NewEndpoint>) => {
  const { secret, ...endpoint } = answer
  return { body: { ...wireEndpoint(endpoint), secret }, replayed }
}

export default [create, list, get, remove, rotate, enable, replay, deliveries]
