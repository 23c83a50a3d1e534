import type { Money } from '../../money/money.ts'
import type { ShopRole } from '../role.ts'

/** The times a shop looks at its sales: today, the last seven and thirty days with it, the month that runs, the one before. */
export const SALES_PERIODS = ['today', 'seven_days', 'thirty_days', 'this_month', 'last_month'] as const
export type SalesPeriod = (typeof SALES_PERIODS)[number]

/** What came in and went back in one currency: `net` is what is left of `gross` after fees and refunds. */
export type SalesSum = { count: number; gross: Money; fee: Money; refunded: Money; net: Money }

/** A bar of the picture: an hour of today (`09`), or a day (ISO). */
export type SalesBar = { at: string; gross: Money }

/** A shop's sales in a time, the currency with the most payments first; its bars. `from` and `to`: its first and last day. */
export type SalesView = {
  shop: string
  role: ShopRole
  period: SalesPeriod
  from: string
  to: string
  sums: SalesSum[]
  bars: SalesBar[]
}

/** What payments are looked for: by a number (ours or the shop's own) or an amount. */
export type PaymentSearch = { text: string } | { amount: Money }

/** A payment to the shop. `refunded`: what was given back of it until now. */
export type ShopPayment = {
  reference: string
  at: Date
  from: string
  description: string
  amount: Money
  refunded: Money
}

/** Payments of a shop, the newest first; `older` is the cursor of the next page. */
export type ShopPaymentPage = { shop: string; role: ShopRole; payments: ShopPayment[]; older: string | null }

/**
 * One line of a settlement: a payment, or something given back. Every column can be added up: `net` is gross less fee
 * less refund, and a refund's fee is what the house gave back, below zero.
 */
export type SettlementLine = {
  at: Date
  kind: 'payment' | 'refund'
  reference: string
  /** Of a refund, the payment's number. */
  of: string | null
  from: string
  description: string
  /** The shop's own name for what was paid. */
  own: string | null
  gross: Money
  fee: Money
  refund: Money
  net: Money
}

/** Some lines, the oldest first; `next` is where to go on. */
export type SettlementPage = { shop: string; from: string; to: string; lines: SettlementLine[]; next: string | null }
