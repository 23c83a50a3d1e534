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
 * Returns the reason against it, or undefined. Where both a limit and the balance are in the way, it is the one that
 * allows less: the smaller amount a refusal offers instead is then an amount that goes through.
 */
export function refusalOf(facts: PaymentFacts): Failure | undefined {
  const [limited, short] = [limit(facts), funds(facts)]
  const tighter = limited && short && payable(short) <= allowed(limited) ? short : limited
  return standing(facts) ?? tighter ?? short
}

const payable = (failure: Failure): bigint => ('sendable' in failure ? (failure.sendable?.minor ?? 0n) : 0n)

const allowed = (failure: Failure): bigint => {
  if (failure.code === 'limit_single') return failure.limit.minor
  return failure.code === 'limit_daily' ? failure.left.minor : 0n
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
  const left = limits.dailyMinor > spent ? limits.dailyMinor - spent : 0n
  if (amount.minor > left && left < limits.singleMinor) {
    const [daily, used] = [money(limits.dailyMinor, currency), money(spent, currency)]
    return { code: 'limit_daily', limit: daily, used, left: money(left, currency), resetsAt: dayEndsAt }
  }
  if (amount.minor <= limits.singleMinor) return undefined
  return { code: 'limit_single', limit: money(limits.singleMinor, currency), asked: amount }
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
