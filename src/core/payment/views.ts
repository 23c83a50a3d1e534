import type { Money } from '../money/money.ts'
import type { PayeeView } from '../send/views.ts'

/** What became of a card that was called off. `made`: it had been confirmed before, and stays so. */
export type PutAway = { made: boolean }

/** `send`: to a person, who pays a fee on top. `pay`: a shop's link, whose fee comes off what the shop gets. */
export type PaymentKind = 'send' | 'pay'

/** The most characters that may say what money is for: a payer's note, a link's description. */
export const NOTE_MAX = 140

/** The rate of a payment across currencies: so much arrives for one of what is paid ("1.0891"), as of a moment. */
export type AcrossView = { rate: string; ratesAt: Date }

type Booked = {
  intentId: string
  /** Shown to people: T-7QK2-9FXD. */
  reference: string
  amount: Money
  /** What that is on the payee's side: the same, unless `across` says that their currencies differ. */
  price: Money
  across: AcrossView | null
  fee: Money
  /** What left the payer's balance. */
  total: Money
  bookedAt: Date
  /** False on every answer after the first: a second tap shows this same receipt. */
  first: boolean
  /** It is on hold and has reached nobody: why, and until when. */
  waits: { why: 'first_payment' | 'review'; until: Date } | null
}

/** What was booked, for its payer. `payeeName` is unmasked once the money is theirs: not while it waits. */
export type Receipt = Booked &
  (
    | { kind: 'send'; payee: PayeeView; payeeName: string; note: string | null }
    | { kind: 'pay'; shop: string; description: string; link: string; again: boolean; back: string | null }
  )

export type ReceiptOf<K extends PaymentKind> = Extract<Receipt, { kind: K }>
