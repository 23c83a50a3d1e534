import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readStatements, type StatementLine } from '#core'
import { lineOf, readIn, statementOf } from '../../support/bank-statement.ts'
import { granted } from '../../support/people.ts'
import { findPlanted } from '../../support/planted-differences.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { amountOf, openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const eur = (text: string) => amountOf(text, 'EUR')
const counted = async () => ({
  lines: await world.deps.prisma.bankLine.count(),
  journals: await world.deps.prisma.journal.count({ where: { kind: 'reconcile' } }),
})

test('MNY-17 one file read by two processes at once, three times over, counts once', async () => {
  const orders = await Promise.all(
    Array.from({ length: 40 }, async () => {
      const reference = `GIFT-${Math.random().toString(36).slice(2).toUpperCase()}`
      await unmatchedMoney(world, eur('2.00'), { reference })
      return lineOf({ minor: 200n, reference })
    }),
  )
  const second = world.another()
  const before = await counted()
  const given = { name: 'twice', currency: 'EUR' as const }
  const read = (core: World['core']) => readStatements(core, 'bank', statementOf(orders, given))
  const all = await Promise.all([1, 2, 3].flatMap(() => [read(world.core), read(second.core)]))
  await second.close()
  expect(all.reduce((sum, { fresh }) => sum + fresh, 0)).toBe(40)
  expect(all.reduce((sum, { matched }) => sum + matched, 0)).toBe(40)
  const after = await counted()
  expect([after.lines - before.lines, after.journals - before.journals]).toEqual([40, 40])
  expect(await world.deps.prisma.reconcileException.count({ where: { state: 'open' } })).toBe(0)
})

test('MNY-17 a reading that ends in the middle goes on when the file is read again, from any chunk', async () => {
  const lines: StatementLine[] = []
  for (let n = 0; n < 2_500; n++) lines.push(lineOf({ minor: 1n + BigInt(n), reference: `NOBODY-${n}` }))
  async function* cut(after: number) {
    let read = 0
    for await (const part of statementOf(lines, { name: 'cut', currency: 'GBP' })) {
      if (read++ > after) throw new Error('killed')
      yield part
    }
  }
  for (const after of [10, 1_100, 2_300])
    await expect(readStatements(world.core, 'bank', cut(after))).rejects.toThrow('killed')
  expect(await world.deps.prisma.bankLine.count({ where: { currency: 'GBP' } })).toBe(2_000)
  const whole = await readStatements(world.core, 'bank', statementOf(lines, { name: 'cut', currency: 'GBP' }))
  expect(whole).toMatchObject({ lines: 2_500, fresh: 500, opened: 2_500 })
  const open = await world.deps.prisma.reconcileException.groupBy({
    by: ['cause'],
    where: { state: 'open' },
    _count: true,
  })
  expect(open).toEqual([{ cause: 'unknown_reference', _count: 2_500 }])
})

test('MNY-17 matching in rounds that end anywhere, by two at once, books each line once', async () => {
  const { userId } = await world.person()
  await world.deps.prisma.reconcileException.updateMany({
    where: { state: 'open' },
    data: { state: 'explained', closedAt: new Date() },
  })
  const before = await counted()
  const second = world.another()
  const rounds = async (core: World['core']) => {
    for (let more = true; more; ) more = granted(await core.matchRail({ rail: 'bank', round: 7 })).more
  }
  const [found] = await Promise.all([
    findPlanted(world, userId, { lines: 300, differences: 0, seed: 9 }),
    ...[rounds(world.core), rounds(second.core)],
  ])
  await Promise.all([rounds(world.core), rounds(second.core)])
  await second.close()
  const after = await counted()
  expect(after.journals - before.journals).toBe(300)
  expect(found?.lines).toBe(300)
})

test('MNY-17 news and statement at the same moment: credited once, matched once, nothing left open', async () => {
  const orders = []
  for (let n = 0; n < 8; n++) {
    const ana = await world.person()
    orders.push(granted(await world.core.startTopUp({ actor: ana.chat, rail: 'bank', amount: eur('13.00') })))
  }
  await Promise.all([
    ...orders.map(({ reference }) => unmatchedMoney(world, eur('13.00'), { reference })),
    ...orders.map(({ reference }) => readIn(world, [lineOf({ minor: 1_300n, reference })])),
  ])
  granted(await world.core.matchRail({ rail: 'bank' }))
  const named = { in: orders.map(({ reference }) => reference) }
  expect(await world.deps.prisma.bankLine.count({ where: { reference: named, state: 'matched' } })).toBe(8)
  expect(await world.deps.prisma.topUp.count({ where: { reference: named, state: 'credited' } })).toBe(8)
  const left = await world.deps.prisma.reconcileException.count({
    where: { state: 'open', line: { reference: named } },
  })
  expect(left).toBe(0)
})
