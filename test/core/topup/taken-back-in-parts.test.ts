import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { agreed } from '../../support/agreed.ts'
import { CARD_ACCOUNT } from '../../support/card-desk.ts'
import { acquaint, pay } from '../../support/held.ts'
import { granted, refusal } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'
import { noticesFor } from '../people/outbox.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const RETURNED = { type: 'topup.returned' } as const
const eur = (text: string) => amountOf(text, 'EUR')
const houseHas = async (kind: string): Promise<bigint> =>
  (await world.deps.prisma.ledgerAccount.findFirst({ where: { kind, currency: 'EUR' } }))?.balance ?? 0n
const stateOf = async (reference: string) =>
  (await world.deps.prisma.topUp.findFirstOrThrow({ where: { reference } })).state
const personState = async ({ userId }: Person) =>
  (await world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })).state

async function toppedUp(amount: string): Promise<{ ana: Person; reference: string }> {
  const ana = await world.person()
  const { reference } = granted(await world.core.startTopUp({ actor: ana.chat, rail: 'bank', amount: eur(amount) }))
  await unmatchedMoney(world, eur(amount), { reference })
  return { ana, reference }
}

/** A card that was charged, whose rail names the order by what we told it. `tell`: what it says next. */
async function charged(amount: string) {
  const ana = await world.person()
  const order = granted(await world.core.startTopUp({ actor: ana.chat, rail: 'card', amount: eur(amount) }))
  const word = { rail: 'card', reference: order.reference, account: CARD_ACCOUNT } as const
  const tell = async (minor: bigint, type: 'topup.succeeded' | 'topup.returned', eventId: string = randomUUID()) => {
    const told = { ...word, type, eventId, amount: { minor, currency: 'EUR' as const } }
    const raw = new TextEncoder().encode(eventId)
    granted(await world.core.receiveReport({ ...told, occurredAt: world.deps.clock(), raw, signature: 'test' }))
  }
  await tell(order.total.minor, 'topup.succeeded')
  const { reference } = order
  return { ana, reference, tell, fee: order.total.minor - eur(amount).minor }
}

test('CBK-09 MNY-10 a card’s parts are taken from its owner, who hears which; the fee goes last, together no more than came', async () => {
  const fees = await houseHas('fee_topup')
  const { ana, reference, tell, fee } = await charged('100.00')
  expect(fee).toBeGreaterThan(1n)
  await tell(60_00n, 'topup.returned')
  expect([await world.balance(ana), await stateOf(reference)]).toEqual(['40.00', 'credited'])
  expect((await houseHas('fee_topup')) - fees).toBe(fee)
  expect((await noticesFor(world, { userId: ana.userId })).at(-1)).toMatchObject({
    ...{ kind: 'topup_returned', amount: eur('60.00'), of: eur('100.00'), reference },
  })
  const line = async () => granted(await world.core.getHistory({ actor: ana.chat, limit: 5 })).entries[0]
  expect(await line()).toMatchObject({ state: 'credited', amount: eur('100.00'), takenBack: eur('60.00') })
  // More than is left of it is none of it.
  await tell(40_00n + fee + 1n, 'topup.returned')
  expect(await world.balance(ana)).toBe('40.00')
  await tell(40_01n, 'topup.returned')
  expect([await world.balance(ana), (await houseHas('fee_topup')) - fees]).toEqual(['0.00', fee - 1n])
  await tell(fee - 1n, 'topup.returned')
  expect([await stateOf(reference), await personState(ana)]).toEqual(['returned', 'active'])
  expect((await houseHas('fee_topup')) - fees).toBe(0n)
  expect(await line()).toMatchObject({ state: 'returned', takenBack: null })
})

test('CBK-09 a part that is spent is the house’s loss, and restricts the account once', async () => {
  const [{ ana, reference, tell }, friend, loss] = [
    await charged('50.00'),
    await world.person(),
    await houseHas('loss'),
  ]
  await acquaint(world, ana, friend)
  await pay(world, ana, friend, '40.00')
  const left = BigInt((await world.balance(ana)).replace('.', ''))
  for (const minor of [30_00n, 10_00n]) await tell(minor, 'topup.returned')
  expect([await world.balance(ana), await personState(ana)]).toEqual(['0.00', 'restricted'])
  expect(await houseHas('loss')).toBe(loss - (40_00n - left))
  expect(await world.deps.prisma.restriction.count({ where: { userId: ana.userId } })).toBe(1)
  const short = { reference, cause: 'returned_short', state: 'open' }
  expect(await world.deps.prisma.suspenseItem.count({ where: short })).toBe(2)
})

test('CBK-09 R-03 the same part told twice at once is taken once; two parts at once are two', async () => {
  const { ana, tell } = await charged('20.00')
  const eventId = randomUUID()
  await Promise.all([
    tell(3_00n, 'topup.returned', eventId),
    tell(3_00n, 'topup.returned', eventId),
    tell(3_00n, 'topup.returned'),
  ])
  expect(await world.balance(ana)).toBe('14.00')
})

test('CBK-09 ADM-06 where a payer wrote the order, two of staff take a part of it back from its owner, and no more than it', async () => {
  const { ana, reference } = await toppedUp('300.00')
  const staff = [await world.agent(), await world.agent('supervisor')] as const
  const itemId = await unmatchedMoney(world, eur('100.00'), { reference, ...RETURNED })
  expect([await world.balance(ana), await stateOf(reference)]).toEqual(['300.00', 'credited'])
  const { given } = granted(await world.core.readSuspense({ actor: staff[0], itemId }))
  expect(given.map(({ userId }) => userId)).toEqual([ana.userId])
  const { userId } = ana
  expect(await agreed(world, staff, { kind: 'take_back_suspense', itemId, userId })).toBe('approved')
  expect([await world.balance(ana), await stateOf(reference)]).toEqual(['200.00', 'credited'])
  const more = await unmatchedMoney(world, eur('200.01'), { reference, ...RETURNED })
  const asked = { kind: 'take_back_suspense', itemId: more, userId } as const
  const refused = await world.core.requestApproval({ actor: staff[0], asked, reason: 'the bank says so' })
  expect(refusal(refused).code).toBe('superseded')
})

test('CBK-09 CBK-05 a part of what a stranger sent under somebody’s order is never taken from them, whichever news comes first', async () => {
  for (const words of [(order: string) => order, (order: string) => `rent ${order} thanks`])
    for (const [arrives, goes] of [
      ['50.00', '30.00'],
      ['50.00', '49.00'],
    ] as const) {
      const { ana, reference } = await toppedUp('100.00')
      const under = { reference: words(reference) }
      const news = [
        () => unmatchedMoney(world, eur(arrives), under),
        () => unmatchedMoney(world, eur(goes), { ...under, ...RETURNED }),
      ]
      for (const tell of arrives === '50.00' && goes === '49.00' ? news.toReversed() : news) await tell()
      expect(await world.balance(ana)).toBe('100.00')
    }
})

test('CBK-05 what a stranger sent under somebody’s order and their bank took back is over, whichever news comes first', async () => {
  for (const isRecalledFirst of [false, true]) {
    const { ana, reference } = await toppedUp('100.00')
    const under = { reference: `rent ${reference} thanks` }
    const news = [{}, RETURNED]
    for (const one of isRecalledFirst ? news.toReversed() : news)
      await unmatchedMoney(world, eur('30.00'), { ...under, ...one })
    expect(await world.balance(ana)).toBe('100.00')
    const items = await world.deps.prisma.suspenseItem.findMany({ where: under })
    expect(items.map(({ state }) => state)).not.toContain('open')
  }
})

test('CBK-09 a part of what waits uncredited, or came on another account, is taken from nobody', async () => {
  const { ana, reference } = await toppedUp('60.00')
  await unmatchedMoney(world, eur('59.00'), { reference })
  await unmatchedMoney(world, eur('59.00'), { reference, ...RETURNED })
  expect(await world.balance(ana)).toBe('60.00')
  expect(await unmatchedMoney(world, eur('58.00'), { reference, account: 'ANOTHER', ...RETURNED })).not.toBe('')
  expect(await world.balance(ana)).toBe('60.00')
  // What staff gave to another as the same order's is perhaps it.
  const staff = [await world.agent(), await world.agent('supervisor')] as const
  const eve = await world.person()
  const slip = await unmatchedMoney(world, eur('57.00'), { reference })
  expect(await agreed(world, staff, { kind: 'assign_suspense', itemId: slip, userId: eve.userId })).toBe('approved')
  expect(await unmatchedMoney(world, eur('57.00'), { reference, ...RETURNED })).not.toBe('')
  expect(await world.balance(ana)).toBe('60.00')
})

test('CBK-09 by other words than nothing but the order, however it is spelled in them, nothing is taken back by itself', async () => {
  const staff = [await world.agent(), await world.agent('supervisor')] as const
  const spellings = [(order: string) => order, (order: string) => order.replaceAll('-', '')]
  for (const spelled of spellings) {
    const { ana, reference } = await toppedUp('57.00')
    const eve = await world.person()
    const words = `for ${spelled(reference)} eve`
    const slip = await unmatchedMoney(world, eur('57.00'), { reference: words })
    expect(await agreed(world, staff, { kind: 'assign_suspense', itemId: slip, userId: eve.userId })).toBe('approved')
    await unmatchedMoney(world, eur('57.00'), { reference: words.toUpperCase(), ...RETURNED })
    expect(await world.balance(ana)).toBe('57.00')
  }
})
