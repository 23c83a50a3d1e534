import type { Money } from '../money/money.ts'
import type { Factor } from '../payment/factor.ts'
import type { CustomerBrief } from '../staff/views.ts'

/** How long after a payment its shop may give it back. */
export const REFUND_DAYS = 180

/** Reasons that everybody reads in their own language; any other text is the shop's own words. */
export const REFUND_REASONS = ['returned', 'not_delivered', 'duplicate', 'price_changed', 'goodwill'] as const
export type RefundReason = (typeof REFUND_REASONS)[number]

/** Why two of staff gave a payment back, as both sides read it. */
export const DECIDED_REFUND_REASONS = ['dispute', 'not_delivered', 'returned', 'duplicate'] as const
export type DecidedRefundReason = (typeof DECIDED_REFUND_REASONS)[number]

/** How much of a payment is given back: an amount in the shop's currency, or all that is left of it. */
export type RefundWish = Money | 'rest'

/** What giving back comes to, on both sides. */
export type RefundAmounts = {
  /** Of the price, in the shop's currency. */
  amount: Money
  /** The part of the shop's fee that comes back to it with that. */
  fee: Money
  /** What leaves the shop's balance: the amount less that fee. */
  costs: Money
  /** What the payer gets, in the currency they paid in. */
  payerGets: Money
}

/** The card of a refund: this is what is booked, or nothing is. */
export type RefundQuote = RefundAmounts & {
  refundId: string
  /** The payment's number, and who paid it. */
  payment: string
  to: string
  description: string
  reason: string | null
  /** What of the price could still be given back afterwards. */
  left: Money
  /** Available in the shop's balance afterwards; null to whoever only works there. */
  keeps: Money | null
  factor: Factor
  smallLeft: Money | null
  expiresAt: Date
}

/** A refund that is done. `reason`: one of `REFUND_REASONS`, the shop's own words, or none. */
export type RefundView = RefundAmounts & {
  refundId: string
  reference: string
  payment: string
  reason: string | null
  at: Date
}

/** What confirming a refund answers: the same every time, but for `first`. */
export type RefundReceipt = RefundView & { to: string; description: string; left: Money; first: boolean }

/** How long a shop has to answer a buyer who asks for their money back, in days. */
export const ANSWER_DAYS = 3

/** How long after a shop declined its owner stays: so long its buyer counts on finding them, in days. */
export const DISPUTE_DAYS = 14

/**
 * A buyer's wish to have their money back (S79), as they see it. `answer`: the shop's words where it declined; `disputable`:
 * they may take it to support; `ticket`: where they did, and `closedAt`: when that was closed without giving it back.
 */
export type RefundRequestView = {
  state: 'open' | 'declined' | 'disputed' | 'refunded'
  askedAt: Date
  answerBy: Date
  answer: string | null
  disputable: boolean
  ticket: number | null
  closedAt: Date | null
}

/** A payment to a shop as the shop sees it, with what was given back of it. */
export type SaleView = {
  payment: string
  at: Date
  from: string
  description: string
  amount: Money
  fee: Money
  /** What reached the shop. */
  arrived: Money
  refunded: Money
  /** What can still be given back; zero once `refundableUntil` is over. */
  left: Money
  refundableUntil: Date
  /** Its payer named the sum, so it may be more than was owed; or had paid this very link before. */
  mayBeOverpaid: 'named' | 'twice' | null
  refunds: RefundView[]
}

/** What two of staff are asked to give back of a payment to a shop. `left`: of the price, before it. */
export type RefundProposal = RefundAmounts & {
  kind: 'refund_payment'
  payment: string
  shop: string
  to: CustomerBrief
  left: Money
  why: DecidedRefundReason
}
