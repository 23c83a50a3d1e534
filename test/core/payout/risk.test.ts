import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startOfDay } from '../../../src/core/kit/time.ts'
import { granted, refusal } from '../../support/people.ts'
import { confirmed, eur, savedAccount } from '../../support/withdraw.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

/** So much went out within this hour of the clock that the rules let nothing more go. */
async function hurries({ userId }: Person): Promise<void> {
  const now = world.deps.clock()
  const of = { userId, day: startOfDay(now), operation: 'out', currency: 'EUR' }
  const counted = { hour: now.getUTCHours(), inHour: 60 }
  const where = { userId_day_operation_currency: of }
  await world.deps.prisma.spendCounter.upsert({ where, create: { ...of, ...counted }, update: counted })
}

const decisionsOf = ({ userId }: Person) =>
  world.deps.prisma.riskDecision.findMany({ where: { userId }, orderBy: { at: 'asc' } })

/** Who was alerted since: the owner, and staff. */
async function alerted({ userId }: Person): Promise<{ owner: number; staff: number }> {
  const notices = await world.deps.prisma.notice.findMany()
  return {
    owner: notices.filter((one) => one.kind === 'payout_suspicious' && one.userId === userId).length,
    staff: notices.filter(({ kind }) => kind === 'risk_opened').length,
  }
}

test('RSK-01 RSK-03 a withdrawal the rules refuse is kept with what it was decided on, and owner and staff hear of it once', async () => {
  const agent = await world.agent()
  const ana = await world.person({ balance: '200.00' })
  const where = await savedAccount(world, ana)
  await hurries(ana)
  const wish = { actor: ana.chat, destinationId: where.id, amount: eur(100_00n) }
  for (const _ of [1, 2])
    expect(refusal(await world.core.quotePayout(wish))).toMatchObject({ code: 'risk_refused', reason: 'velocity' })
  const kept = await decisionsOf(ana)
  expect(kept.map(({ outcome, forStaff }) => [outcome, forStaff])).toEqual([
    ['refuse', true],
    ['refuse', false],
  ])
  expect(kept[0]).toMatchObject({ inputs: { kind: 'withdraw', amountMinor: '10000', paymentsThisHour: 60 } })
  expect(await alerted(ana)).toEqual({ owner: 1, staff: 1 })
  const [item] = granted(await world.core.listRisk({ actor: agent }))
  expect(item).toMatchObject({ payee: null, account: { rail: 'bank', lastFour: '3000' }, state: 'refused' })
  const id = item?.id ?? ''
  granted(await world.core.confirmMine({ actor: ana.chat, intentId: id }))
  expect(granted(await world.core.readRisk({ actor: agent, id })).isConfirmed).toBe(true)
  expect(refusal(await world.core.confirmPayout({ actor: ana.chat, payoutId: id }))).toEqual({ code: 'quote_expired' })
  expect(await world.balance(ana)).toBe('200.00')
})

test('RSK-01 one the rules refuse only when it is confirmed is kept, too, and its card is over; twice at once it is one decision', async () => {
  const ana = await world.person({ balance: '200.00' })
  const where = await savedAccount(world, ana)
  const actor = ana.chat
  const { payoutId } = granted(await world.core.quotePayout({ actor, destinationId: where.id, amount: eur(100_00n) }))
  await world.authorise(ana, payoutId)
  await hurries(ana)
  const both = await Promise.all([1, 2].map(() => world.core.confirmPayout({ actor, payoutId })))
  expect(both.map((one) => refusal(one).code).toSorted()).toEqual(['quote_expired', 'risk_refused'])
  expect(await decisionsOf(ana)).toMatchObject([{ intentId: payoutId, outcome: 'refuse', reasons: ['velocity'] }])
  expect(await world.balance(ana)).toBe('200.00')
})

test('RSK-01 what the rules find in one that goes is kept with it; where they find nothing, nothing is', async () => {
  const ana = await world.person({ balance: '2000.00' })
  const where = await savedAccount(world, ana)
  await confirmed(world, ana, where, eur(10_00n))
  expect(await decisionsOf(ana)).toEqual([])
  await world.deps.prisma.spendCounter.updateMany({ where: { userId: ana.userId }, data: { nearLimit: 9 } })
  const { payoutId } = await confirmed(world, ana, where, eur(499_99n))
  expect(await decisionsOf(ana)).toMatchObject([{ intentId: payoutId, reasons: ['structuring'] }])
})
