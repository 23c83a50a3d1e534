import type { Money } from '../money/money.ts'
import type { PaymentLinkState } from '../shop/views.ts'
import type { TestDecline } from './outcomes.ts'

/** A test invoice as anybody who has its token may see it. `declined`: what the test payer was refused for last. */
export type TestInvoiceView = {
  token: string
  shop: string
  amount: Money
  description: string
  state: PaymentLinkState
  declined: TestDecline | null
  /** What people would know the payment by, once it is paid. */
  number: string | null
  paidAt: Date | null
  /** How often it was paid: one for many payers goes on. */
  paidCount: number
  /** Where its payer goes back to. */
  back: string | null
  expiresAt: Date
}

/** What came of the test payer's try, by ids of the API: `payment` where it was paid, else why it was not. */
export type TestTry = { invoice: string; payment: string | null; declined: TestDecline | null }
