import { expect, test } from 'vitest'
import { granted } from '../../support/people.ts'
import { startApp } from '../support/app.ts'
import { serveWorld } from '../support/served.ts'
import { openShop } from '../support/shop.ts'

const served = serveWorld()

test('the state is one word, and the time once it is paid: nothing more, never kept', async () => {
  const { core } = served.world
  const shop = await openShop(served.world)
  const actor = shop.owner.chat
  const [token, other] = [await shop.link(), await shop.link()]
  const stateOf = async (id: string) => {
    const response = await served.app.get(`/pay/${id}/state`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.getSetCookie()).toEqual([])
    return response.json()
  }
  expect(await stateOf(token)).toEqual({ state: 'open' })
  granted(await core.setAccepting({ actor, accepting: false }))
  expect(await stateOf(token)).toEqual({ state: 'paused' })
  granted(await core.setAccepting({ actor, accepting: true }))
  await shop.sell(token, await served.world.person({ balance: '20.00' }))
  const paid = await stateOf(token)
  expect(paid).toEqual({ state: 'paid', paid_at: expect.any(String) })
  expect(new Date(paid.paid_at).toISOString()).toBe(paid.paid_at)
  granted(await core.withdrawLink({ actor, token: other }))
  expect(await stateOf(other)).toEqual({ state: 'withdrawn' })
  const late = await shop.link()
  await served.world.advance(7 * 86_400 + 1)
  expect(await stateOf(late)).toEqual({ state: 'expired' })
  expect(await stateOf(token)).toEqual(paid)
})

test.each(['A'.repeat(22), '%00', 'x'])('the state of /pay/%s is a problem a program can read', async (id) => {
  const response = await served.app.get(`/pay/${id}/state`)
  expect([response.status, response.headers.get('content-type')]).toEqual([
    404,
    'application/problem+json; charset=utf-8',
  ])
  expect(await response.json()).toMatchObject({ code: 'invoice_unknown' })
})

test('WEB-03 an address that asks without end is told when to come back', async () => {
  await using app = await startApp({
    core: { readPaymentLink: async () => ({ ok: false, failure: { code: 'invoice_unknown' } }) },
  })
  const statuses = new Map<number, number>()
  let last: Response | undefined
  for (let asked = 0; asked < 605; asked++) {
    last = await app.get('/pay/x/state', { headers: { 'x-forwarded-for': `203.0.113.${asked % 200}` } })
    statuses.set(last.status, (statuses.get(last.status) ?? 0) + 1)
    await last.arrayBuffer()
  }
  expect(Object.fromEntries(statuses)).toEqual({ 404: 600, 429: 5 })
  expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0)
})
