import { expect, test } from 'vitest'
import type { CurrencyCode } from '#core'
import { limitRulesAt } from '../../../src/core/wallet/schedule.ts'
import { granted, refusal } from '../../support/people.ts'
import { twoOwners } from '../../support/two-owners.ts'

const DAY_MS = 86_400_000
const both = twoOwners()
const inDays = (days: number) => new Date(both.world.deps.clock().getTime() + days * DAY_MS)

type Sums = { single: bigint; daily: bigint; monthly: bigint }

/** A level's limits on some day, divided by a number. */
async function sums(currency: CurrencyCode, level: number, days = 0, by = 1n): Promise<Sums> {
  const at = inDays(days)
  const rules = await both.world.deps.prisma.$transaction((tx) => limitRulesAt(tx, [currency], at))
  const { singleMinor, dailyMinor, monthlyMinor } = rules({ level, currency })
  return { single: singleMinor / by, daily: dailyMinor / by, monthly: monthlyMinor / by }
}
function ask(currency: CurrencyCode, level: number, limits: Sums, days: number) {
  const asked = { kind: 'set_limit_rule', currency, level, ...limits, from: inDays(days) } as const
  return both.world.core.requestApproval({ actor: both.asker, asked, reason: 'the new limits' })
}
const approve = ({ id, hash }: { id: string; hash: string }) =>
  both.world.core.decideApproval({ actor: both.second, id, hash, decision: 'approve' })

/** No level allows more than the next, on any of these days. */
async function inOrder(currency: CurrencyCode) {
  for (const days of [0, 2, 10, 25, 31, 60])
    for (const level of [0, 1]) {
      const [low, high] = [await sums(currency, level, days), await sums(currency, level + 1, days)]
      for (const of of ['single', 'daily', 'monthly'] as const) expect(low[of]).toBeLessThanOrEqual(high[of])
    }
}

test('a level is not raised above what is announced for the next one, and is told the day it would be', async () => {
  const { single, ...rest } = await sums('EUR', 1)
  const lowest = await sums('EUR', 0)
  granted(await approve(granted(await ask('EUR', 1, { ...lowest, single: lowest.single }, 30))))
  const raised = await ask('EUR', 0, { single, ...rest }, 1)
  const announced = inDays(30).getTime()
  const refused = refusal(raised)
  expect(refused).toMatchObject({ code: 'proposal_invalid', why: 'levels_order', from: expect.any(Date) })
  const day = refused.code === 'proposal_invalid' ? (refused.from?.getTime() ?? 0) : 0
  expect(Math.abs(day - announced)).toBeLessThan(DAY_MS)
  await inOrder('EUR')
})

test('nor is one lowered below what is announced for the one before', async () => {
  const next = await sums('GBP', 1)
  granted(await approve(granted(await ask('GBP', 0, next, 20))))
  const lower = { ...next, single: next.single - 1n }
  expect(refusal(await ask('GBP', 1, lower, 1))).toMatchObject({ code: 'proposal_invalid', why: 'levels_order' })
  await inOrder('GBP')
})

test('of two open requests that only together break the order, the second is refused when it is agreed to, and stays to be withdrawn', async () => {
  const [low, next] = [await sums('USD', 0), await sums('USD', 1)]
  const lowered = granted(await ask('USD', 1, low, 30))
  const raised = granted(await ask('USD', 0, next, 1))
  granted(await approve(lowered))
  expect(refusal(await approve(raised))).toMatchObject({ code: 'proposal_invalid', why: 'levels_order' })
  await inOrder('USD')
  const { id, hash } = raised
  granted(await both.world.core.decideApproval({ actor: both.asker, id, hash, decision: 'withdraw' }))
})

test('agreed to at the same moment by two, one of the two is published', async () => {
  const [low, next] = [await sums('HKD', 0), await sums('HKD', 1)]
  const asked = [granted(await ask('HKD', 1, low, 30)), granted(await ask('HKD', 0, next, 1))]
  const done = await Promise.all(asked.map(approve))
  expect(done.filter(({ ok }) => ok)).toHaveLength(1)
  await inOrder('HKD')
})
