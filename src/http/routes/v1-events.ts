import { z } from 'zod'
import { EVENT_NAMES, type EventType, type ShopEvent } from '#core'
import { type Asked, defineApiRoute } from '../kit/api/api-route.ts'
import { listOf, shape } from '../kit/api/shapes.ts'
import { Refused } from '../kit/refused.ts'

const page = z.strictObject({
  limit: z
    .string()
    .regex(/^(?:[1-9]\d?|100)$/)
    .default('10')
    .describe('1 to 100; 10'),
  starting_after: z.string().max(64).optional().describe('The id of the event behind which the page begins'),
  type: z.string().max(500).optional().describe('Only these types, separated by commas'),
})

const event = shape(
  'Event',
  z.object({
    id: z.string(),
    object: z.literal('event'),
    livemode: z.boolean(),
    type: z.enum(EVENT_NAMES),
    created_at: z.string().describe('RFC 3339, in UTC'),
    data: z.record(z.string(), z.string().nullable()),
  }),
)
const events = listOf('EventList', event)

const list = defineApiRoute({
  ...{ method: 'get', path: '/v1/events', scope: 'invoices:read' },
  summary: 'What happened in the last thirty days, the newest first; the same that webhooks tell',
  query: page,
  success: {
    ...{ status: 200, body: events },
    is: 'Up to `limit` events in `data`; `has_more` says whether there are older ones',
  },
  async run({ core, key, query }) {
    const { limit, starting_after: after = null, type } = query
    const found = await core.listEvents({ key, after, types: typesOf(type), limit: Number(limit) })
    if (!found.ok) return found
    const data = found.value.events.map(wire)
    return { ok: true, value: { body: { object: 'list' as const, data, has_more: found.value.hasMore } } }
  },
})

const get = defineApiRoute({
  ...{ method: 'get', path: '/v1/events/:id', scope: 'invoices:read' },
  params: { id: 'The id of an event: evt_ and 32 characters' },
  summary: 'One of them',
  success: { status: 200, is: 'The event', body: event },
  async run({ core, key, params }: Asked<unknown, unknown>) {
    const found = await core.getEvent({ key, id: params['id'] ?? '' })
    return found.ok ? { ok: true, value: { body: wire(found.value) } } : found
  },
})

/** A type that is none could only ever find nothing, and would be taken for silence. */
function typesOf(said: string | undefined): EventType[] | null {
  if (said === undefined) return null
  const names = said.split(',')
  const known = EVENT_NAMES.filter((type) => names.includes(type))
  if (known.length < new Set(names).size) throw new Refused('malformed', { param: 'type' })
  return known
}

const wire = ({ id, type, live, createdAt, data }: ShopEvent): z.output<typeof event> => ({
  ...{ id, object: 'event', livemode: live, type, created_at: createdAt, data },
})

export default [list, get]
