import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { readCounters } from '../payment/counters.ts'
import { endOfDay, endOfMonth, limitRulesAt, TAKEN } from './schedule.ts'
import { leftOf, viewLevel } from './view-level.ts'
import type { TakeLimitsView } from './views.ts'

/** What the shop of somebody may be paid, as they see it (S76). */
export async function readTakeLimits(
  scope: Scope,
  owner: { id: string; level: number; homeCurrency: string },
): Promise<TakeLimitsView> {
  const { tx, now } = scope
  const currency = currencyOf(owner.homeCurrency)
  const limits = (await limitRulesAt(tx, [currency], now))({ level: owner.level, currency, operation: TAKEN })
  const taker = { ownerId: owner.id, homeCurrency: currency, operation: TAKEN } as const
  const { spent, spentMonth } = (await readCounters(scope, [taker])).of(taker)
  const [next] = limits.above
  return {
    ...viewLevel(limits, currency),
    usedToday: money(spent, currency),
    leftToday: leftOf(limits.dailyMinor, spent, currency),
    usedThisMonth: money(spentMonth, currency),
    leftThisMonth: leftOf(limits.monthlyMinor, spentMonth, currency),
    resetsAt: endOfDay(now),
    monthResetsAt: endOfMonth(now),
    next: next ? viewLevel(next, currency) : null,
  }
}
