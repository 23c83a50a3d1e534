import type { Failure } from '../kit/failure.ts'
import { type Money, money } from '../money/money.ts'
import { type FeeRule, largestPayable } from '../wallet/fee.ts'
import type { LimitRule, Limits } from '../wallet/schedule.ts'
import type { OwnThresholds } from '../wallet/thresholds.ts'
import { amountsFor, type OutKind } from './amounts.ts'
import { type ConnectionFacts, connectionRefusal } from './connection-rules.ts'
import type { LimitFailure, ShortFailure } from './failure.ts'
import { atLeastZero, least } from './least.ts'
import { type LinkFacts, shopRoom, shopStanding, standingCode } from './link-standing.ts'
import { type PayoutFacts, payoutRefusal } from './payout-rules.ts'
import { smallLeft } from './small-left.ts'

/** Who pays. Their own thresholds are in the payment's currency; null where the rule's holds. */
export type PayerFacts = OwnThresholds & {
  state: string
  coolingUntil: Date | null
  /** Since when they have a second factor, if they have one. */
  secondFactorAt: Date | null
  /** Until when too many wrong codes stop everything. */
  outStoppedUntil: Date | null
}

/** Everything one payment's decision depends on, read under lock in the posting transaction. Amounts in minor units. */
export type PaymentFacts = {
  kind: OutKind
  amount: Money
  fee: Money
  payer: PayerFacts
  payee: { state: string }
  samePerson: boolean
  /** What is paid, when it is a shop's link. */
  link: LinkFacts | null
  connection: ConnectionFacts | null
  payout: PayoutFacts | null
  /** The payer's money, as the earlier payments of the same round left it. */
  available: bigint
  onHold: bigint
  limits: Limits
  /** What the payer has spent today, in all and without a PIN, and this month. */
  spent: bigint
  spentSmall: bigint
  spentMonth: bigint
  fees: FeeRule
  now: Date
  dayEndsAt: Date
  monthEndsAt: Date
}

/**
 * Decides the business rules of a payment. Pure: quoting asks it to warn early, confirming asks it to decide.
 * Returns the reason against it, or undefined. Where both a limit and the balance are in the way, it is the one that
 * allows less: the smaller amount a refusal offers instead is then an amount that goes through. What is short and above a
 * limit, too, says both.
 */
export function refusalOf(facts: PaymentFacts): Failure | undefined {
  const [limited, short] = [tighterOf(tighterOf(coolingLimit(facts), usualLimit(facts)), codeless(facts)), funds(facts)]
  const tighter =
    short && (!limited || payable(short) <= allowed(limited)) ? { ...short, ...(limited && { limited }) } : limited
  const { link } = facts
  const standing = link ? (shopStanding(facts, link) ?? standingCode(link, facts.dayEndsAt)) : payeeStanding(facts)
  return (
    payerStanding(facts) ??
    standing ??
    connectionRefusal(facts) ??
    payoutRefusal(facts) ??
    tighter ??
    (link ? shopRoom(link) : undefined)
  )
}

type Funds = Pick<PaymentFacts, 'kind' | 'amount' | 'fee' | 'available' | 'onHold' | 'fees'>

const payable = ({ sendable }: ShortFailure): bigint => sendable?.minor ?? 0n

const allowed = (failure: LimitFailure): bigint => ('left' in failure ? failure.left.minor : failure.limit.minor)

const tighterOf = (one: LimitFailure | undefined, other: LimitFailure | undefined): LimitFailure | undefined =>
  one && other ? (allowed(other) < allowed(one) ? other : one) : (one ?? other)

/** TXA-01: more than the second threshold takes a second factor, which somebody may not have yet. */
export function codeless(facts: PaymentFacts): LimitFailure | undefined {
  const { amount, payer, limits } = facts
  if (payer.secondFactorAt || amount.minor <= limits.codeMinor) return undefined
  return { code: 'second_factor_needed', limit: money(limits.codeMinor, amount.currency) }
}

function payerStanding({ payer, now }: PaymentFacts): Failure | undefined {
  if (payer.state === 'frozen_by_user') return { code: 'account_frozen_by_user' }
  if (payer.state !== 'active') return { code: 'account_restricted' }
  const { outStoppedUntil: until } = payer
  return until && until > now ? { code: 'auth_locked', until } : undefined
}

function payeeStanding({ payee, samePerson }: PaymentFacts): Failure | undefined {
  if (samePerson) return { code: 'self_transfer' }
  // Somebody frozen still receives (a restricted person's money waits on hold); only who has left does not.
  return payee.state === 'closed' ? { code: 'payee_unavailable' } : undefined
}

function usualLimit(facts: PaymentFacts): LimitFailure | undefined {
  const { amount, limits } = facts
  const { currency } = amount
  const { today, thisMonth } = roomUnder(limits, facts)
  const left = least(today, thisMonth)
  if (amount.minor > left && left < limits.singleMinor) {
    const lasting = thisMonth <= today ? monthly(facts) : daily(facts)
    return { ...lasting, left: money(left, currency), level: allowedAt(facts) }
  }
  if (amount.minor <= limits.singleMinor) return undefined
  const most = money(limits.singleMinor, currency)
  return { code: 'limit_single', limit: most, asked: amount, level: allowedAt(facts) }
}

const daily = ({ amount: { currency }, limits, spent, dayEndsAt }: PaymentFacts) =>
  ({
    code: 'limit_daily',
    limit: money(limits.dailyMinor, currency),
    used: money(spent, currency),
    resetsAt: dayEndsAt,
  }) as const

const monthly = ({ amount: { currency }, limits, spentMonth, monthEndsAt }: PaymentFacts) =>
  ({
    code: 'limit_monthly',
    limit: money(limits.monthlyMinor, currency),
    used: money(spentMonth, currency),
    resetsAt: monthEndsAt,
  }) as const

const roomUnder = (rule: LimitRule, { spent, spentMonth }: PaymentFacts) => ({
  today: atLeastZero(rule.dailyMinor - spent),
  thisMonth: atLeastZero(rule.monthlyMinor - spentMonth),
})

/** The lowest verification level whose limits would let it through; null when none would. */
function allowedAt(facts: PaymentFacts): number | null {
  const { amount, limits } = facts
  const lets = (rule: LimitRule) => {
    const { today, thisMonth } = roomUnder(rule, facts)
    return amount.minor <= least(rule.singleMinor, least(today, thisMonth))
  }
  return limits.above.find(lets)?.level ?? null
}

/** REC-05: for a day after a password reset no more goes out than what small payments allow. */
function coolingLimit(facts: PaymentFacts): LimitFailure | undefined {
  const { amount, payer, now } = facts
  const { coolingUntil: until } = payer
  if (!until || until <= now) return undefined
  const left = smallLeft(facts)
  return amount.minor > left ? { code: 'cooling_off', left: money(left, amount.currency), until } : undefined
}

/** What is missing of amount and fee, and the most that goes instead; undefined where nothing is. */
export function funds({ kind, amount, fee, available, onHold, fees }: Funds): ShortFailure | undefined {
  const { currency } = amount
  const { total } = amountsFor(kind, amount, fee)
  if (total.minor <= available) return undefined
  return {
    code: amount.minor <= available ? 'insufficient_for_fee' : 'insufficient_balance',
    available: money(available, currency),
    onHold: money(onHold, currency),
    needed: total,
    short: money(total.minor - available, currency),
    // A price is paid as it is; a gift can be smaller.
    sendable: kind === 'pay' ? null : largestPayable(fees, money(available, currency)),
  }
}
