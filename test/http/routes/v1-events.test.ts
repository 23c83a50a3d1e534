import { expect, it } from 'vitest'
import { EVENT_NAMES } from '#core'
import { merchant } from '../../support/api.ts'
import { granted } from '../../support/people.ts'
import { serveWorld } from '../support/served.ts'

const served = serveWorld()

/** What is answered, and its body. */
async function get(path: string, key: string) {
  const answer = await fetch(`${served.app.url}${path}`, { headers: { authorization: `Bearer ${key}` } })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

it('lists what happened, reads one, and refuses a type that is none: routes/v1-events', async () => {
  const { world } = served
  const { key } = await merchant(world)
  const terms = { ...{ minor: 1250n, currency: 'EUR' as const, description: '' }, livesSeconds: 3600 }
  const { answer } = granted(
    await world.core.createInvoice({ key, idempotencyKey: 'one', terms: { ...terms, reference: 'o-1', metadata: {} } }),
  )
  granted(await world.core.withdrawInvoice({ key, idempotencyKey: 'two', id: answer.id }))
  const listed = await get('/v1/events?type=payment_link.deactivated,payment.expired', key)
  const event = {
    ...{ id: expect.stringMatching(/^evt_/), object: 'event', livemode: true, type: 'payment_link.deactivated' },
    ...{ created_at: expect.stringMatching(/Z$/), data: { invoice: answer.id, reference: 'o-1' } },
  }
  expect(listed).toEqual({ status: 200, body: { object: 'list', data: [event], has_more: false } })
  const [{ id }] = listed.body['data'] as [{ id: string }]
  expect(await get(`/v1/events/${id}`, key)).toEqual({ status: 200, body: { ...event, id } })
  expect(await get('/v1/events/evt_1', key)).toMatchObject({ status: 404, body: { code: 'not_found' } })
  const unknown = { code: 'malformed', param: 'type' }
  expect(await get('/v1/events?type=payment.succeded', key)).toMatchObject({ status: 400, body: unknown })
  const [of] = [await get(`/v1/events?type=${EVENT_NAMES.join(',')}&limit=1`, key)]
  expect(of.status).toBe(200)
})
