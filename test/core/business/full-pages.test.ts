import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lineOf, oneDifference, readIn } from '../../support/bank-statement.ts'
import { heldForReview } from '../../support/held.ts'
import { appoint, granted } from '../../support/people.ts'
import { recoveryOf } from '../../support/recovery.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'
import { watchedCore } from '../people/work.ts'

// One of staff has a wallet, and more waits about it than a page holds: others’ matters behind it are seen as soon as by anybody.
let world: World
let own: Person
const LONG_AGO = new Date('2026-01-01T00:00:00Z')
const PAGE = 50
beforeAll(async () => {
  world = await openWorld()
  own = await world.person({ balance: '100.00' })
  await appoint(world, own.chat, 'owner', 'Olga')
})
afterAll(() => world.close())

const times = <Row>(count: number, row: () => Row): Row[] => Array.from({ length: count }, row)
const fresh = () => ({ id: randomUUID(), eventId: randomUUID() })
const idsOf = (things: readonly { id: string }[]) => things.map(({ id }) => id)

test('ADM-06 the oldest cases in suspense are all about the reader: the page has the others’ behind them', async () => {
  const { prisma } = world.deps
  const { reference } = await prisma.topUp.findFirstOrThrow({ where: { userId: own.userId } })
  const id = await unmatchedMoney(world, amountOf('3.00', 'EUR'), { reference })
  const row = await prisma.suspenseItem.findUniqueOrThrow({ where: { id } })
  await prisma.suspenseItem.createMany({ data: times(PAGE, () => ({ ...row, ...fresh(), createdAt: LONG_AGO })) })
  const others = await unmatchedMoney(world, amountOf('4.00', 'EUR'))
  expect(idsOf(granted(await world.core.listSuspense({ actor: own.chat })))).toEqual([others])
  const colleague = await world.agent('owner')
  expect(granted(await world.core.listSuspense({ actor: colleague }))).toHaveLength(PAGE)
})

test('ADM-06 so it is with what the rules found', async () => {
  const { prisma } = world.deps
  const mine = await heldForReview(world, own)
  const paid = await heldForReview(world, undefined, own)
  const others = await heldForReview(world)
  const { inputs, ...row } = await prisma.riskDecision.findUniqueOrThrow({ where: { intentId: mine } })
  const more = times(PAGE, () => ({ ...row, inputs: inputs ?? {}, intentId: randomUUID(), at: LONG_AGO }))
  await prisma.riskDecision.createMany({ data: more })
  expect(idsOf(granted(await world.core.listRisk({ actor: own.chat })))).toEqual([others])
  const { userId: payer } = await prisma.riskDecision.findUniqueOrThrow({ where: { intentId: paid } })
  expect(granted(await world.core.listRisk({ actor: own.chat, of: payer }))).toEqual([])
  expect(granted(await world.core.listRisk({ actor: own.chat, of: own.userId }))).toEqual([])
  expect(idsOf(granted(await world.core.listRisk({ actor: await world.agent('owner'), of: payer })))).toEqual([paid])
})

test('ADM-06 and with recoveries', async () => {
  const { prisma } = world.deps
  const row = await prisma.rebind.findUniqueOrThrow({ where: { id: await recoveryOf(world, own) } })
  await prisma.rebind.createMany({ data: times(PAGE, () => ({ ...row, id: randomUUID(), createdAt: LONG_AGO })) })
  const others = await recoveryOf(world, await world.person())
  expect(idsOf(granted(await world.core.listCases({ actor: own.chat })))).toEqual([others])
})

test('ADM-06 what waits in suspense and in the books is asked about at once, however much of it is others’', async () => {
  const { prisma } = world.deps
  const asking = async () => {
    const { core, work } = watchedCore(world)
    granted(await core.listWaiting({ actor: own.chat }))
    granted(await core.readBusiness({ actor: own.chat, period: 'today' }))
    return work.length
  }
  await unmatchedMoney(world, amountOf('5.00', 'EUR'))
  await oneDifference(world)
  const few = await asking()
  const row = await prisma.suspenseItem.findFirstOrThrow({ where: { amount: 500n } })
  await prisma.suspenseItem.createMany({ data: times(30, () => ({ ...row, ...fresh() })) })
  const lines = times(9, () => lineOf({ minor: 700n, reference: `NOBODY ${randomUUID()}` }))
  await readIn(world, lines, { currency: 'GBP' })
  granted(await world.core.matchRail({ rail: 'bank' }))
  expect(await prisma.reconcileException.count({ where: { state: 'open' } })).toBeGreaterThan(9)
  expect(await asking()).toBe(few)
})
