import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TopUpReport } from '#core'
import { CARD_ACCOUNT } from '../../support/card-desk.ts'
import { accountOn, granted } from '../../support/people.ts'
import { byChat, ofUser, reasonOf, trailOf } from '../../support/trail.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

// What banks and processors tell us is the house's to note, by rail and event: what came of it, and nothing they wrote.
let world: World
let ana: Person
beforeAll(async () => {
  world = await openWorld()
  ana = await world.person()
})
afterAll(() => world.close())

/** A top-up that waits, and its rail's word about it. */
async function told(rail: 'bank' | 'card', change: Partial<TopUpReport> = {}): Promise<TopUpReport> {
  const amount = amountOf('600.00', 'EUR')
  const order = granted(await world.core.startTopUp({ actor: ana.chat, rail, amount }))
  const account = rail === 'bank' ? accountOn(order) : CARD_ACCOUNT
  const wire = { raw: new TextEncoder().encode(randomUUID()), signature: 'test', occurredAt: world.deps.clock() }
  const { reference, total: paid } = order
  return { rail, eventId: randomUUID(), type: 'topup.succeeded', reference, account, amount: paid, ...wire, ...change }
}

const hears = async (report: TopUpReport) => granted(await world.core.receiveReport(report))
const again = (report: TopUpReport, type: TopUpReport['type']): TopUpReport => ({
  ...report,
  ...{ type, eventId: randomUUID(), raw: new TextEncoder().encode(randomUUID()) },
})
const rowOf = ({ rail, eventId, type }: TopUpReport) => [
  { actor: 'system', subject: `callback:${rail}:${eventId}`, detail: { type } },
]

test('LOG-04 callback.credited, callback.ignored, callback.returned and callback.failed: once each, however often they are told', async () => {
  const credited = await told('bank')
  for (const outcome of ['credited', 'repeated', 'repeated']) expect(await hears(credited)).toBe(outcome)
  const late = again(credited, 'topup.failed')
  const back = again(credited, 'topup.returned')
  const refused = { ...(await told('bank')), type: 'topup.failed' as const }
  expect([await hears(late), await hears(back), await hears(refused)]).toEqual(['ignored', 'returned', 'failed'])
  expect(await trailOf(world, 'callback.credited')).toEqual(rowOf(credited))
  expect(await trailOf(world, 'callback.ignored')).toEqual(rowOf(late))
  expect(await trailOf(world, 'callback.returned')).toEqual(rowOf(back))
  expect(await trailOf(world, 'callback.failed')).toEqual(rowOf(refused))
})

test('LOG-04 callback.suspense, and callback.contradicted where the rail, asked, says otherwise', async () => {
  await unmatchedMoney(world, amountOf('7.00', 'EUR'))
  const [apart] = await trailOf(world, 'callback.suspense')
  expect(apart).toMatchObject({ actor: 'system', detail: { type: 'topup.succeeded' } })
  const forged = await told('card')
  world.cardDesk.answer = { known: true, paid: null, news: [] }
  expect([await hears(forged), await hears(forged)]).toEqual(['contradicted', 'contradicted'])
  world.cardDesk.answer = undefined
  expect(await trailOf(world, 'callback.contradicted')).toEqual(rowOf(forged))
})

test('LOG-04 topup.dropped is their own, who waits for it no more', async () => {
  const ben = await world.person()
  granted(await world.core.startTopUp({ actor: ben.chat, rail: 'bank', amount: amountOf('5.00', 'EUR') }))
  granted(await world.core.dropTopUps({ actor: ben.chat }))
  const dropped = { actor: byChat(ben.chat), subject: ofUser(ben), detail: { count: 1 } }
  expect(await trailOf(world, 'topup.dropped')).toEqual([dropped])
})

test('LOG-04 rail.closed is who closed it, with why; rail.opened the house’s, by the approval; house.restored the console’s', async () => {
  const { core } = world
  const [finance, owner] = [await world.agent('owner'), await world.agent('owner')]
  granted(await core.closeRail({ actor: finance, way: 'card', reason: 'the processor is down' }))
  const [closed, ...more] = await trailOf(world, 'rail.closed')
  expect([closed?.actor, closed?.subject, more]).toEqual([byChat(finance), 'rail:card', []])
  expect(await reasonOf(world, closed)).toBe('the processor is down')
  const asked = { kind: 'open_rail', way: 'card' } as const
  const { id, hash } = granted(await core.requestApproval({ actor: finance, asked, reason: 'it is up again' }))
  granted(await core.decideApproval({ actor: owner, id, hash, decision: 'approve' }))
  const opened = { actor: 'system', subject: 'rail:card', detail: { approval: id } }
  expect(await trailOf(world, 'rail.opened')).toEqual([opened])
  const from = new Date(world.deps.clock().getTime() - 3_600_000)
  granted(await core.declareRestored({ from }))
  const restored = { actor: 'system', subject: 'house', detail: { from: from.toISOString() } }
  expect(await trailOf(world, 'house.restored')).toEqual([restored])
})
