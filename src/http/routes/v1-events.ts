import { z } from 'zod'
import { EVENT_NAMES, type EventType } from '#core'
import { type Asked, defineApiRoute } from '../kit/api/api-route.ts'
import { eventShape, wireEvent } from '../kit/api/event.ts'
import { listOf } from '../kit/api/shapes.ts'
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

const events = listOf('EventList', eventShape)

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
    const data = found.value.events.map(wireEvent)
    return { ok: true, value: { body: { object: 'list' as const, data, has_more: found.value.hasMore } } }
  },
})

const get = defineApiRoute({
  ...{ method: 'get', path: '/v1/events/:id', scope: 'invoices:read' },
  params: { id: 'The id of an event: evt_ and 32 characters' },
  summary: 'One of them',
  success: { status: 200, is: 'The event', body: eventShape },
  async run({ core, key, params }: Asked<unknown, unknown>) {
    const found = await core.getEvent({ key, id: params['id'] ?? '' })
    return found.ok ? { ok: true, value: { body: wireEvent(found.value) } } : found
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

export default [list, get]
