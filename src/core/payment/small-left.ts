import { type Money, money } from '../money/money.ts'
import type { Limits } from '../wallet/schedule.ts'

/** What small payments still allow today, in minor units. `spent`: what has gone out today in all. */
export function smallLeft({ limits, spent }: { limits: Limits; spent: bigint }): bigint {
  const left = limits.smallDailyMinor - spent
  if (left <= 0n) return 0n
  return left < limits.smallMinor ? left : limits.smallMinor
}

type Small = { amount: Money; limits: Limits; spentSmall: bigint }

/** What of today's cap on payments without a PIN is left once this one, which needs none, is made. */
export const smallLeftAfter = ({ amount, limits, spentSmall }: Small): Money =>
  money(limits.smallDailyMinor - spentSmall - amount.minor, amount.currency)
