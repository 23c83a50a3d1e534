import type { Failure } from '../kit/failure.ts'
import { type Money, money } from '../money/money.ts'
import { type FeeRule, largestPayable } from '../wallet/fee.ts'
import type { LimitRule } from '../wallet/schedule.ts'

/** Everything one payment's decision depends on, read under lock in the posting transaction. Amounts in minor units. */
export type PaymentFacts = {
  amount: Money
  fee: Money
  payer: { state: string; smallPaymentMinor: bigint | null }
  payee: { state: string }
  samePerson: boolean
  /** The payer's money, as the earlier payments of the same round left it. */
  available: bigint
  onHold: bigint
  limits: LimitRule
  /** What the payer has spent today, in all and without a PIN. */
  spent: bigint
  spentSmall: bigint
  fees: FeeRule
  dayEndsAt: Date
}

/**
 * Decides the business rules of a payment. Pure: quoting asks it to warn early, confirming asks it to decide.
 * Returns the first reason against it, or undefined.
 */
export function refusalOf(facts: PaymentFacts): Failure | undefined {
  return standing(facts) ?? limit(facts) ?? funds(facts)
}

/** Whether a payment may go without the PIN: within the person's own allowance and today's cap for such payments. */
export function isSmall({ amount, payer, limits, spentSmall }: PaymentFacts): boolean {
  const allowance = payer.smallPaymentMinor ?? limits.smallMinor
  return amount.minor <= allowance && spentSmall + amount.minor <= limits.smallDailyMinor
}

function standing({ payer, payee, samePerson }: PaymentFacts): Failure | undefined {
  if (payer.state === 'frozen_by_user') return { code: 'account_frozen_by_user' }
  if (payer.state !== 'active') return { code: 'account_restricted' }
  if (samePerson) return { code: 'self_transfer' }
  // Somebody frozen still receives (a restricted person's money waits on hold); only who has left does not.
  if (payee.state === 'closed') return { code: 'payee_unavailable' }
  return undefined
}

function limit({ amount, limits, spent, dayEndsAt }: PaymentFacts): Failure | undefined {
  const { currency } = amount
  if (amount.minor > limits.singleMinor)
    return { code: 'limit_single', limit: money(limits.singleMinor, currency), asked: amount }
  if (spent + amount.minor > limits.dailyMinor) {
    const left = limits.dailyMinor > spent ? limits.dailyMinor - spent : 0n
    const [daily, used] = [money(limits.dailyMinor, currency), money(spent, currency)]
    return { code: 'limit_daily', limit: daily, used, left: money(left, currency), resetsAt: dayEndsAt }
  }
  return undefined
}

function funds({ amount, fee, available, onHold, fees }: PaymentFacts): Failure | undefined {
  const { currency } = amount
  const total = amount.minor + fee.minor
  if (total <= available) return undefined
  return {
    code: amount.minor <= available ? 'insufficient_for_fee' : 'insufficient_balance',
    available: money(available, currency),
    onHold: money(onHold, currency),
    needed: money(total, currency),
    short: money(total - available, currency),
    sendable: largestPayable(fees, money(available, currency)),
  }
}
