import type { CurrencyCode } from '../money/currency.ts'
import type { RefundWish } from '../refund/views.ts'

/**
 * A payment as the shop's server sees it: it was charged. All of it is text, as in an `Invoice`. `net`: what reached the
 * shop; `refunded`, `refundable`: of the amount. `number`: what people know it by.
 */
export type ApiPayment = {
  id: string
  number: string
  amount: string
  currency: CurrencyCode
  fee: string
  net: string
  refunded: string
  refundable: string
  refundableUntil: string
  invoice: string
  reference: string | null
  description: string
  paidAt: string
}

/**
 * Whether something was charged, by the name its shop gave it: it was; it was not yet, and still can be; or it was not, and
 * never will be under that name. `invoice`: null where the shop has none of that name.
 */
export type Charge = {
  reference: string
  status: 'charged' | 'waiting' | 'not_charged'
  invoice: string | null
}

/** Newest first. `charge`: the answer, where a reference was asked for. */
export type ApiPaymentPage = { payments: ApiPayment[]; hasMore: boolean; charge: Charge | null }

/** What is to be given back: of a payment of the API, all that is left or an amount. */
export type RefundTerms = { payment: string; amount: RefundWish; reason: string | null }

/** A refund that is done. `fee` came back to the shop with it, `net` left its balance. */
export type ApiRefund = {
  id: string
  number: string
  payment: string
  amount: string
  currency: CurrencyCode
  fee: string
  net: string
  reason: string | null
  createdAt: string
}

/** Newest first. */
export type ApiRefundPage = { refunds: ApiRefund[]; hasMore: boolean }
