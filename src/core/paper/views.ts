import type { ChatRef, Locale } from '../chat/views.ts'
import type { CurrencyCode } from '../money/currency.ts'
import type { Money } from '../money/money.ts'
import type { DataOrder } from '../my-data/views.ts'
import type { TransactionView } from '../wallet/views.ts'
import type { UsualPeriod } from './day.ts'

export const STATEMENT_FORMS = ['pdf', 'csv'] as const
export type StatementForm = (typeof STATEMENT_FORMS)[number]

/** Days as ISO dates ("2026-10-31"), both included. */
export type PeriodView = { from: string; to: string }

/** What somebody may ask a statement of. */
export type StatementOffer = {
  usual: ({ name: UsualPeriod } & PeriodView)[]
  /** From the account's first day until today. */
  whole: PeriodView
  currencies: CurrencyCode[]
  /** Whether they get a picture of every month that is over. */
  monthly: boolean
}

/** What a line is about. `other`: a kind of entry nobody has words for yet; its amounts are right all the same. */
export const LINE_KINDS = [
  ...['sent', 'received', 'paid', 'sold', 'topup', 'topup_returned'],
  ...['refund', 'refunded'],
  ...['exchange', 'withdrawal', 'withdrawal_returned'],
  ...['hold', 'hold_returned', 'released', 'reversal', 'corrected', 'taken_back', 'other'],
] as const
export type LineKind =
  | 'sent'
  | 'received'
  | 'paid'
  | 'sold'
  | 'refund'
  | 'refunded'
  | 'topup'
  | 'topup_returned'
  | 'exchange'
  | 'withdrawal'
  | 'withdrawal_returned'
  | 'hold'
  | 'hold_returned'
  | 'released'
  | 'reversal'
  | 'corrected'
  | 'taken_back'
  | 'other'

/** One entry of the books, from its owner's side. `moneyIn` and `moneyOut` are never negative, and at most one is above 0. */
export type PaperLine = {
  at: Date
  kind: LineKind
  counterparty: string | null
  reference: string
  note: string | null
  moneyIn: Money
  moneyOut: Money
  /** What of it we took: already in `moneyOut`, or already missing from `moneyIn`; negative when it was given back. */
  fee: Money
  /** Of an exchange: how much was received for one of what was given, "1.0842". */
  rate: string | null
  /** What stands on the other side of an exchange or of a payment across currencies: what came for it, or was given for it. */
  against: Money | null
  /** What it was worth in the home currency when it happened; null where no rate was known then. */
  worth: Money | null
  /** What one had after it, and what of that was on hold. */
  balance: Money
  onHold: Money
}

/** Where a page of lines begins: after so many entries of each account. */
export type LinePlace = { user: string; hold: string }
export type LinePage = { lines: PaperLine[]; next: LinePlace | null }

/** One currency of a statement. `entries`: at most so many lines. */
export type StatementPart = { currency: CurrencyCode; opening: Money; closing: Money; onHold: Money; entries: bigint }

type Paper = {
  id: string
  /** By which anybody can ask whether it is ours. */
  code: string
  owner: { name: string; okpayId: string }
  home: CurrencyCode
  madeAt: Date
}

/** A statement that was asked for, ready to be written. `until`: the moment up to which it reaches. */
export type StatementOrder = Paper & {
  kind: 'statement'
  form: StatementForm
  until: Date
  parts: StatementPart[]
} & PeriodView

/** A picture of a month that was asked for. */
export type PictureOrder = Paper & { kind: 'picture'; until: Date } & PeriodView

/** A paper for a chat: in which one, on which message, in which language. */
export type PaperDelivery = {
  order: StatementOrder | PictureOrder | DataOrder
  chat: ChatRef
  messageId: number
  locale: Locale
}

/**
 * A month's picture that everybody gets, as it is to be told now. `order` is null where the chat locks itself: then it is
 * shown after the PIN, to who asks for it.
 */
export type MonthDelivery = { order: PictureOrder | null }

/**
 * Whether it goes: `over` when it was handed over already, and must not be again; `changed` when the chat is not its
 * reader's any more, or not for it as it was drawn.
 */
export type MonthHanding = 'going' | 'over' | 'changed'

/** What became of it. */
export type PaperOutcome = 'issued' | 'undeliverable'

/** A receipt, ready to be written. */
export type ReceiptOrder = Paper & { kind: 'receipt'; transaction: TransactionView }

/** What went out: by kind, and our fees apart. */
export type SpendingKind = LineKind | 'fee'

/** What a month came to, in the home currency. */
export type MonthPicture = {
  home: CurrencyCode
  /** What went out by kind, the largest first. */
  spending: { kind: SpendingKind; amount: Money }[]
  /** What one had at the end of each day. */
  days: { day: string; balance: Money }[]
  spent: Money
  received: Money
}

/** What a paper's code says to whoever asks: nothing that is not on the paper, and names masked. */
export type Verification =
  | { ours: false }
  | {
      ours: true
      kind: 'receipt'
      issuedAt: Date
      what: LineKind
      amount: Money
      at: Date
      reference: string
      from: string | null
      to: string | null
      /** How it stands now, which may be otherwise than on the paper. */
      state: 'done' | 'on_its_way' | 'returned' | 'reversed' | 'not_done'
      /** Of a top-up that arrived: what was taken back of it in parts. */
      takenBack: Money | null
    }
  | ({
      ours: true
      kind: 'statement' | 'picture'
      issuedAt: Date
      holder: string
      until: Date
      parts: { currency: CurrencyCode; opening: Money; closing: Money }[]
    } & PeriodView)
