import { z } from 'zod'
import { EVENT_NAMES, type EventType } from '#core'
import { type Asked, defineApiRoute } from '../kit/api/api-route.ts'
import { eventShape, wireEvent } from '../kit/api/event.ts'
import { pageIn, pageOf } from '../kit/api/fields.ts'
import { listed, listOf, listSaid } from '../kit/api/shapes.ts'
import { Refused } from '../kit/refused.ts'

const page = pageOf('the event behind which', {
  type: z.string().max(500).optional().describe('Only these types, separated by commas'),
})

const events = listOf('EventList', eventShape)

const list = defineApiRoute({
  ...{ method: 'get', path: '/v1/events', scope: 'invoices:read' },
  summary: 'What happened in the last thirty days, the newest first; the same that webhooks tell',
  query: page,
  success: {
    ...{ status: 200, body: events },
    is: listSaid('events'),
  },
  async run({ core, key, query }) {
    const found = await core.listEvents({ key, ...pageIn(query), types: typesOf(query.type) })
    if (!found.ok) return found
    const { events: told, hasMore } = found.value
    return { ok: true, value: { body: listed(told.map(wireEvent), hasMore) } }
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
