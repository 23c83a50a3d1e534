import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { agreed } from '../../support/agreed.ts'
import { CARD_ACCOUNT } from '../../support/card-desk.ts'
import { acquaint, pay } from '../../support/held.ts'
import { granted } from '../../support/people.ts'
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

test('CBK-09 MNY-10 a part of a credited top-up that is taken back is taken from its owner, who hears which part; so is the rest', async () => {
  const clearing = await houseHas('topup_clearing')
  const { ana, reference } = await toppedUp('300.00')
  const recall = (amount: string) => unmatchedMoney(world, eur(amount), { reference, ...RETURNED })
  expect(await recall('100.00')).toBe('')
  expect([await world.balance(ana), await stateOf(reference)]).toEqual(['200.00', 'credited'])
  expect((await noticesFor(world, { userId: ana.userId })).at(-1)).toMatchObject({
    ...{ kind: 'topup_returned', amount: eur('100.00'), of: eur('300.00'), reference },
  })
  expect(await recall('199.99')).toBe('')
  expect(await world.balance(ana)).toBe('0.01')
  // More than is left of it is none of it: staff have a case, and nothing is taken.
  expect(await recall('0.02')).not.toBe('')
  expect(await recall('300.00')).not.toBe('')
  expect([await world.balance(ana), await stateOf(reference)]).toEqual(['0.01', 'credited'])
  expect(await recall('0.01')).toBe('')
  expect([await world.balance(ana), await stateOf(reference), await personState(ana)]).toEqual([
    ...['0.00', 'returned', 'active'],
  ])
  expect(await houseHas('topup_clearing')).toBe(clearing + 300_02n)
})

test('CBK-09 a card’s fee goes last: parts are what was credited first, together no more than came', async () => {
  const { core } = world
  const [ana, fees] = [await world.person(), await houseHas('fee_topup')]
  const order = granted(await core.startTopUp({ actor: ana.chat, rail: 'card', amount: eur('100.00') }))
  const word = { rail: 'card', reference: order.reference, account: CARD_ACCOUNT }
  await tell(order.total.minor, 'topup.succeeded')
  const fee = order.total.minor - 100_00n
  expect(fee).toBeGreaterThan(1n)
  await tell(60_00n, 'topup.returned')
  expect([await world.balance(ana), (await houseHas('fee_topup')) - fees]).toEqual(['40.00', fee])
  await tell(40_01n, 'topup.returned')
  expect([await world.balance(ana), (await houseHas('fee_topup')) - fees]).toEqual(['0.00', fee - 1n])
  await tell(fee - 1n, 'topup.returned')
  expect([await stateOf(order.reference), (await houseHas('fee_topup')) - fees]).toEqual(['returned', 0n])

  async function tell(minor: bigint, type: 'topup.succeeded' | 'topup.returned') {
    const eventId = randomUUID()
    const told = { ...word, rail: 'card' as const, type, eventId, amount: { minor, currency: 'EUR' as const } }
    const raw = new TextEncoder().encode(eventId)
    granted(await core.receiveReport({ ...told, occurredAt: world.deps.clock(), raw, signature: 'test' }))
  }
})

test('CBK-09 a part that is spent is the house’s loss, and restricts the account once', async () => {
  const [{ ana, reference }, friend, loss] = [await toppedUp('50.00'), await world.person(), await houseHas('loss')]
  await acquaint(world, ana, friend)
  await pay(world, ana, friend, '40.00')
  const left = BigInt((await world.balance(ana)).replace('.', ''))
  for (const amount of ['30.00', '10.00']) await unmatchedMoney(world, eur(amount), { reference, ...RETURNED })
  expect([await world.balance(ana), await personState(ana)]).toEqual(['0.00', 'restricted'])
  expect(await houseHas('loss')).toBe(loss - (40_00n - left))
  expect(await world.deps.prisma.restriction.count({ where: { userId: ana.userId } })).toBe(1)
  const short = { reference, cause: 'returned_short', state: 'open' }
  expect(await world.deps.prisma.suspenseItem.count({ where: short })).toBe(2)
})

test('CBK-09 R-03 the same part told twice at once is taken once; two parts at once are two', async () => {
  const { ana, reference } = await toppedUp('20.00')
  const eventId = randomUUID()
  await Promise.all([
    unmatchedMoney(world, eur('3.00'), { reference, eventId, ...RETURNED }),
    unmatchedMoney(world, eur('3.00'), { reference, eventId, ...RETURNED }),
    unmatchedMoney(world, eur('3.00'), { reference, ...RETURNED }),
  ])
  expect(await world.balance(ana)).toBe('14.00')
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
