import type { CurrencyCode } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import type { LimitRule } from './schedule.ts'
import type { LevelView } from './views.ts'

/** A level's limits as a person sees them. */
export const viewLevel = (rule: LimitRule, currency: CurrencyCode): LevelView => ({
  level: rule.level,
  single: money(rule.singleMinor, currency),
  daily: money(rule.dailyMinor, currency),
  monthly: money(rule.monthlyMinor, currency),
})

/** What is left of a limit; not below nothing. */
export const leftOf = (limit: bigint, used: bigint, currency: CurrencyCode): Money =>
  money(used < limit ? limit - used : 0n, currency)
