import type { CurrencyCode } from '../money/currency.ts'
import type { Quote } from '../payment/quote.ts'

/** How a payee was named: exactly one of these. */
export type PayeeRef =
  | { handle: string } // @username or OKPay id
  | { phone: string } // from a shared contact, as Telegram wrote it
  | { telegramId: bigint }
  | { userId: string }

/** How somebody is kept: the name their keeper gave them, and the handle they had then, if it is another one now. */
export type KeptAs = { name: string; handleWas: string | null }

/** A payee as the payer may see them: the name masked ("B•• K•••••"), the handle they were found by. */
export type PayeeView = {
  userId: string
  okpayId: string
  maskedName: string
  handle: string
  firstPayment: boolean
  /** How the payer keeps them, where that was looked up; a receipt does not say. */
  kept: KeptAs | null
}

/**
 * One of those somebody keeps. `closed`: they have left and cannot be paid. `since`: when they were given that name,
 * while that is new.
 */
export type KeptPayee = KeptAs & { payee: PayeeView; closed: boolean; since: Date | null }

/** The confirm card of money sent to a person. */
export type SendQuote = Quote & {
  payee: PayeeView
  note: string | null
  /** Since when they are kept under the name on the card, where it was another person's, or nobody's, some days ago. */
  keptSince: Date | null
  /** The payee's home currency, where it is not the one this arrives in. */
  into: CurrencyCode | null
}
