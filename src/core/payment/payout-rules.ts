import type { PayoutAllowance } from '#prisma'
import type { Failure } from '../kit/failure.ts'
import { startOfDay } from '../kit/time.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { endOfDay } from '../wallet/schedule.ts'

/** What an owner's word on payouts is decided by. Amounts in minor units of its own currency. */
export type AllowanceRow = Pick<PayoutAllowance, 'currency' | 'perPayment' | 'perDay' | 'day' | 'spentDay'>

/**
 * A payment that a shop's server makes. `state`: of what its owner allowed; `counts`: what it is in that one's currency;
 * `keyRevoked`: the key that asked for it works no more.
 */
export type PayoutFacts = AllowanceRow & { state: string; keyRevoked: boolean; counts: bigint }

/** What was paid in this UTC day: that of earlier ones is over. A day that has begun does not go back. */
export const spentToday = ({ day, spentDay }: Pick<AllowanceRow, 'day' | 'spentDay'>, now: Date): bigint =>
  day !== null && day >= startOfDay(now) ? spentDay : 0n

export const leftOf = (row: AllowanceRow, now: Date): bigint => row.perDay - spentToday(row, now)

type Asked = { payout: PayoutFacts | null; payer: { secondFactorAt: Date | null }; now: Date }

/**
 * What is against a payment that a shop's server makes: its key was revoked, its owner allows none, or not that much,
 * or has no second factor any more. Pure.
 * Nothing is, where a person pays.
 */
export function payoutRefusal({ payout, payer, now }: Asked): Failure | undefined {
  if (!payout) return undefined
  if (payout.keyRevoked) return { code: 'api_key_invalid' }
  // It was allowed with a code: while there are none, it rests.
  if (payout.state !== 'active' || payer.secondFactorAt === null) return { code: 'payouts_off' }
  const currency = currencyOf(payout.currency)
  const refused = (of: 'payment' | 'day', limit: bigint, left: bigint, resetsAt: Date | null) =>
    ({ code: 'budget_exhausted', of, limit: money(limit, currency), left: money(left, currency), resetsAt }) as const
  const { perPayment, perDay, counts } = payout
  if (counts > perPayment) return refused('payment', perPayment, perPayment, null)
  const left = leftOf(payout, now)
  return counts > left ? refused('day', perDay, left, endOfDay(now)) : undefined
}
