import type { CorrectionView } from '../correction/views.ts'
import type { CurrencyCode } from '../money/currency.ts'
import type { Money } from '../money/money.ts'
import type { RailReason } from '../rails/views.ts'
import type { RefundTerms } from '../refund/policy/views.ts'
import type { RefundRequestView } from '../refund/views.ts'
import type { TopUpRail, TopUpState } from '../topup/views.ts'

export type BalanceView = { currency: CurrencyCode; available: Money; onHold: Money; total: Money }
/** What all of it comes to in the home currency, about: at mid rates, the oldest of which is of that moment. */
export type Worth = { total: Money; at: Date }

/** `worth`: null where all of it is in the home currency. */
export type BalancesView = { home: CurrencyCode; balances: BalanceView[]; worth: Worth | null; pendingTopUps: number }

/** One line of the history, from its owner's side. */
export type HistoryEntry = {
  /** What `/history` and receipts know it by. */
  reference: string
  at: Date
  /**
   * `paid`: to a shop; `sold`: one's own shop was paid, `amount` is what arrived after the fee. `refund`: came back from a
   * shop; `refunded`: one's own shop gave it back, and `fee` is below zero: that came back to it. `corrected`: two of staff
   * gave something, or gave it back; `taken_back`: what one had got was.
   */
  kind:
    | 'sent'
    | 'received'
    | 'paid'
    | 'sold'
    | 'refund'
    | 'refunded'
    | 'topup'
    | 'exchange'
    | 'withdrawal'
    | 'corrected'
    | 'taken_back'
  /** Which way a top-up came. */
  rail: TopUpRail | null
  /** Positive: came in. Negative: went out (without the fee). */
  amount: Money
  fee: Money
  /** Of an exchange, and of a payment that arrived in another currency: that amount, and how much of it for one of what was sent. */
  exchanged: { received: Money; rate: string } | null
  counterparty: string | null
  /** What for: the payer's words, or what the shop's link says. */
  note: string | null
  state: 'done' | TopUpState
  /** Of what was returned: a payment that waited, or a withdrawal, that they took back themselves. */
  calledOff: boolean
  /** Of a top-up that has arrived: what of it its rail took back since; null where that is nothing, or all of it. */
  takenBack: Money | null
  reason: RailReason | null
}

export type HistoryPage = { entries: HistoryEntry[]; older: string | null; newer: string | null }

/** One transaction in detail. `balanceAfter` is null while no money moved. */
export type TransactionView = HistoryEntry & {
  total: Money
  balanceAfter: Money | null
  counterpartyOkpayId: string | null
  /** Of a correction: why, and which entry it gives back. */
  correction: CorrectionView | null
  /** Of a refund: why, and of which payment. */
  refund: { reason: string | null; payment: string } | null
  /** Of a payment to a shop: what of it came back to its payer, or was given back by the shop; null where nothing was. */
  refunded: Money | null
  /** Of one's payment to a shop: that one asked for it back; or whether one may. */
  refundRequest: RefundRequestView | null
  askable: boolean
  /** Of the same: what the shop said about refunds when it was paid; null where it said nothing. */
  refundTerms: RefundTerms | null
  /** It was paid to a shop that lets people pay the same again. */
  again: boolean
}

/** What a verification level allows: one payment, a UTC day, a UTC month. */
export type LevelView = { level: number; single: Money; daily: Money; monthly: Money }

/** What a shop may be paid, by its owner's level and in their home currency: how much of it is used, and when it starts over. */
export type TakeLimitsView = LevelView & {
  usedToday: Money
  leftToday: Money
  usedThisMonth: Money
  leftThisMonth: Money
  resetsAt: Date
  monthResetsAt: Date
  /** What the next level would allow; null for the highest. */
  next: LevelView | null
}

export type LimitsView = LevelView & {
  currency: CurrencyCode
  /** `single` and `daily` are as in force now: `coolingUntil` lowers what may go out at once and in a day. */
  usedToday: Money
  leftToday: Money
  usedThisMonth: Money
  leftThisMonth: Money
  /** Payments up to this ask no PIN ... */
  small: Money
  /** ... until this much a day. */
  smallDaily: Money
  /** How much of that is left today. */
  smallLeft: Money
  /** Above this a payment takes a code, too, and whoever is not `on` sends none so large; null where none is. */
  code: { above: Money; on: boolean } | null
  resetsAt: Date
  monthResetsAt: Date
  /** After a reset of the password: until when less may go out. */
  coolingUntil: Date | null
  /** Frozen, by whomever: nothing goes out, whatever is left. */
  frozen: boolean
  /** Too many wrong codes: until when nothing goes out, whatever is left. */
  outStoppedUntil: Date | null
  /** What their own shop may take; null where they have none. */
  takes: TakeLimitsView | null
  /** What the next verification level would allow; null for the highest, and where limits are one's own. */
  next: LevelView | null
  /** Until when they were set for this person alone; null where they are their level's. */
  ownUntil: Date | null
}
