import type { Money } from '../money/money.ts'

/** What a confirm card says of the intent behind it, whatever is paid: this is what is booked, or nothing is. */
export type Quote = {
  intentId: string
  amount: Money
  /** Whoever bears it: the sender pays it on top, a shop out of what it gets. */
  fee: Money
  /** What leaves the payer's balance. */
  total: Money
  /** Available balance after it is booked. */
  keeps: Money
  /** `pin`: above the small-payment allowance, ask for the payment PIN first. */
  factor: 'none' | 'pin'
  expiresAt: Date
}
