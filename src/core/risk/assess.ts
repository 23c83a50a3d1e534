import type { CurrencyCode } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import type { OutKind } from '../payment/amounts.ts'
import { RISK_OUTCOMES, type RiskOutcome, type RiskReason, type RiskRule } from './rules.ts'

/** Everything the rules are asked about one payment. Amounts in minor units. */
export type RiskInputs = {
  kind: OutKind
  currency: CurrencyCode
  amountMinor: bigint
  /** The most one payment may be. */
  singleMinor: bigint
  /** Nothing ever reached this payee: nothing was sent to them, or, where a shop is paid, none of its links was. */
  newPayee: boolean
  /** Seconds since this payee was first paid; null where that says nothing (a stranger). */
  acquaintedSeconds: number | null
  /** What went to this payee, or waits to, while they were new; decisions kept from before it was added up say nothing. */
  paidMinor?: bigint
  /**
   * Others whom the payer paid for the first time within a day, or to whom the first waits, and such payers the payee had,
   * before this payment.
   */
  newPayees: number
  newPayers: number
  /** Payments of the payer before this one: in this hour of the clock, and today just under the limit. */
  paymentsThisHour: number
  nearLimitToday: number
  /** The password was reset within a day. */
  cooling: boolean
  /** Wrong PINs, codes and passwords within an hour; not counted where the payee is known. */
  failedTries: number
  /** The chat it is confirmed in took this account over within three days. */
  newChat: boolean
  /** And this payee was first paid after that; decisions kept from before this was asked say nothing. */
  metByNewChat?: boolean
  /** Likewise, since the password was reset. */
  metWhileCooling?: boolean
  /**
   * What went to this payee, or waits to, since that chat or the reset: where it is a stranger or was first paid then.
   * Decisions kept from before it was added up say nothing.
   */
  sinceMinor?: bigint
  /**
   * What went from a chat that is new to all who were new to it, or waits to, where this payee is one of them. Decisions kept
   * from before it was added up say nothing.
   */
  strangersMinor?: bigint
}

/** What the rules say: the strictest outcome of all that apply, and every reason there is, what decided it first. */
export type Assessment = {
  outcome: RiskOutcome
  /** One of them asks for one factor more, whatever the strictest says: that it waits gives nothing away. */
  steps: boolean
  reasons: RiskReason[]
  /** The rules it comes from; 0 where none are in force. */
  version: number
  /** How long it waits, where it does. */
  seconds: number
  /** It is a shop's, which is new, and too much for that: what takes one factor more. Null of anything else. */
  newShop: NewShop | null
  /** Null where it is not refused. */
  refused: Refused | null
  forOwner: boolean
  forStaff: boolean
}

/** What goes to a shop that is new without one factor more: in all, and what is left of that. */
export type NewShop = {
  most: Money
  left: Money
  /** After so many seconds it is new no more; null where it was never paid. */
  seconds: number | null
}

/** By which rules it is refused, and how much none of them would. */
export type Refused = { reasons: RiskReason[]; most: Money }

/** Decides what the rules say about a payment. Pure: the stored inputs and version say the same for ever (RSK-01). */
export function assess(inputs: RiskInputs, rules: readonly RiskRule[]): Assessment {
  const mine = rules.filter((rule) => rule.currency === inputs.currency)
  const hits = mine.filter((rule) => inputs.amountMinor > roomFor(inputs, rule) && APPLIES[rule.code](inputs, rule))
  const outcome = strictest(hits.map((rule) => outcomeFor(inputs, rule)))
  const deciding = hits.filter((rule) => outcomeFor(inputs, rule) === outcome)
  return {
    outcome,
    steps: hits.some((rule) => outcomeFor(inputs, rule) === 'step_up'),
    reasons: [...new Set([...deciding, ...hits].map(({ code }) => code))],
    version: mine[0]?.version ?? 0,
    // Where it does not wait but is refused or asks for more, the rule's time means nothing.
    seconds: Math.max(0, ...deciding.map((rule) => (rule.outcome === outcome ? rule.seconds : 0))),
    newShop: newShopIn(inputs, hits),
    refused: outcome === 'refuse' ? refusedIn(inputs, deciding) : null,
    forOwner: hits.some(({ alerts }) => alerts === 'owner' || alerts === 'both'),
    forStaff: hits.some(({ alerts }) => alerts === 'staff' || alerts === 'both'),
  }
}

/** How much more a rule lets go before it looks, below zero where it is too much already: a large first payment in several is a large one. */
function roomFor(inputs: RiskInputs, rule: RiskRule): bigint {
  const [one, all] = [rule.overMinor - addedFor(inputs, rule), roomForAll(inputs, rule)]
  return all !== null && all < one ? all : one
}

/** To all whom a new chat pays first, together, goes so many times what goes to one of them: else it would go to many. */
const roomForAll = ({ strangersMinor = 0n }: RiskInputs, { code, percent, overMinor }: RiskRule): bigint | null =>
  code === 'new_chat' && percent > 0 ? (overMinor * BigInt(percent)) / 100n - strangersMinor : null

/** And so is much from whoever may have taken a wallet over, to one and the same stranger, in small ones. */
const addedFor = ({ paidMinor = 0n, sinceMinor = 0n }: RiskInputs, { code }: RiskRule): bigint =>
  code === 'first_payment' ? paidMinor : code === 'new_chat' || code === 'reset_then_out' ? sinceMinor : 0n

/** Whether somebody who was first paid so long ago is new still, and what goes to them adds up. */
export const isNewFor = (acquaintedSeconds: number | null, { code, seconds }: RiskRule): boolean =>
  code === 'first_payment' && acquaintedSeconds !== null && acquaintedSeconds < seconds

function newShopIn(inputs: RiskInputs, hits: readonly RiskRule[]): NewShop | null {
  const { kind, currency, acquaintedSeconds, paidMinor = 0n } = inputs
  const rule = hits.find(({ code }) => code === 'first_payment')
  if (kind !== 'pay' || !rule) return null
  const { overMinor, seconds } = rule
  const left = money(paidMinor < overMinor ? overMinor - paidMinor : 0n, currency)
  return {
    most: money(overMinor, currency),
    left,
    seconds: acquaintedSeconds === null ? null : seconds - acquaintedSeconds,
  }
}

function refusedIn(inputs: RiskInputs, deciding: readonly RiskRule[]): Refused {
  const rooms = deciding.map((rule) => roomFor(inputs, rule))
  const most = rooms.reduce((least, room) => (room < least ? room : least), inputs.amountMinor)
  return {
    reasons: [...new Set(deciding.map(({ code }) => code))],
    most: money(most > 0n ? most : 0n, inputs.currency),
  }
}

const APPLIES: Record<RiskReason, (inputs: RiskInputs, rule: RiskRule) => boolean> = {
  // Whoever was paid a little just now is no acquaintance yet: else a small payment would buy the large one its wait.
  first_payment: ({ newPayee, acquaintedSeconds }, rule) => newPayee || isNewFor(acquaintedSeconds, rule),
  velocity: ({ paymentsThisHour }, { atLeast }) => paymentsThisHour >= atLeast,
  structuring: (inputs, rule) => isNearLimit(inputs, rule.percent) && inputs.nearLimitToday >= rule.atLeast,
  // Of people only: a shop has many new payers by nature, and whoever shops pays in many places.
  fan_out: ({ kind, newPayee, newPayees }, { atLeast }) => kind !== 'pay' && newPayee && newPayees >= atLeast,
  fan_in: ({ kind, newPayee, newPayers }, { atLeast }) => kind !== 'pay' && newPayee && newPayers >= atLeast,
  reset_then_out: ({ newPayee, cooling, metWhileCooling }) => cooling && (newPayee || metWhileCooling === true),
  failed_factors: ({ newPayee, failedTries }, { atLeast }) => newPayee && failedTries >= atLeast,
  // Nor is whom a new chat has paid a little: a cent would buy all else.
  new_chat: ({ newPayee, newChat, metByNewChat }) => newChat && (newPayee || metByNewChat === true),
}

/**
 * Whether an amount lies just under the limit of one payment. Exactly the limit does not: so we cut a payment that is
 * too large ourselves, and doing what we offer is no sign of anything.
 */
export function isNearLimit(
  { amountMinor, singleMinor }: Pick<RiskInputs, 'amountMinor' | 'singleMinor'>,
  percent: number,
): boolean {
  return amountMinor < singleMinor && amountMinor * 100n >= singleMinor * BigInt(percent)
}

/**
 * A shop is paid at once or not at all. What goes to one's own account is looked at as what goes to people is; it never
 * waits by itself, for an account that is new takes small amounts only for as long as that.
 */
function outcomeFor({ kind }: RiskInputs, { outcome }: RiskRule): RiskOutcome {
  if (kind === 'send') return outcome
  if (kind === 'withdraw' && outcome === 'hold') return outcome
  return outcome === 'delay' ? 'step_up' : outcome === 'hold' ? 'refuse' : outcome
}

const strictest = (outcomes: readonly RiskOutcome[]): RiskOutcome =>
  RISK_OUTCOMES.findLast((outcome) => outcomes.includes(outcome)) ?? 'allow'
