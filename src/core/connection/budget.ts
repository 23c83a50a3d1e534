import type { Connection } from '#prisma'
import type { Failure } from '../kit/failure.ts'
import { later, startOfDay, startOfMonth } from '../kit/time.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { endOfDay, endOfMonth } from '../wallet/schedule.ts'

/** What a connection's budget is decided by. Amounts in minor units of its own currency. */
export type BudgetRow = Pick<
  Connection,
  'currency' | 'perPayment' | 'perDay' | 'perMonth' | 'day' | 'spentDay' | 'month' | 'spentMonth'
>

/** A day, or a month, that has begun does not go back: what began before it and is booked behind it counts in it. */
const hasBegun = (one: Date | null, other: Date): boolean => one !== null && one >= other

/** What was spent in this UTC day and month: sums of earlier ones are over. */
export const spentBy = ({ day, spentDay, month, spentMonth }: BudgetRow, now: Date) => ({
  today: hasBegun(day, startOfDay(now)) ? spentDay : 0n,
  thisMonth: hasBegun(month, startOfMonth(now)) ? spentMonth : 0n,
})

/** What a budget still takes: today, and this month. */
export function leftBy(row: BudgetRow, now: Date): { today: bigint; thisMonth: bigint } {
  const { today, thisMonth } = spentBy(row, now)
  const left = { today: row.perDay - today, thisMonth: row.perMonth - thisMonth }
  return { ...left, today: left.today < left.thisMonth ? left.today : left.thisMonth }
}

/**
 * Whether a budget takes one more payment (OAU-05); the reason why not, or undefined. Pure. `counts`: what the payment is
 * in the budget's currency. What leaves the wallet counts: a fee is the shop's, and is in it.
 */
export function budgetRefusal(row: BudgetRow, counts: bigint, now: Date): Failure | undefined {
  const currency = currencyOf(row.currency)
  const { today, thisMonth } = leftBy(row, now)
  const refused = (of: 'payment' | 'day' | 'month', limit: bigint, left: bigint, resetsAt: Date | null) =>
    ({ code: 'budget_exhausted', of, limit: money(limit, currency), left: money(left, currency), resetsAt }) as const
  if (counts > thisMonth) return refused('month', row.perMonth, thisMonth, endOfMonth(now))
  if (counts > today) return refused('day', row.perDay, today, endOfDay(now))
  if (counts > row.perPayment) return refused('payment', row.perPayment, row.perPayment, null)
  return undefined
}

const laterOf = (begun: Date | null, other: Date): Date => (begun ? later(begun, other) : other)

/** The sums after one more payment. */
export function spentAfter(row: BudgetRow, counts: bigint, now: Date) {
  const { today, thisMonth } = spentBy(row, now)
  const [day, month] = [laterOf(row.day, startOfDay(now)), laterOf(row.month, startOfMonth(now))]
  return { day, spentDay: today + counts, month, spentMonth: thisMonth + counts }
}
