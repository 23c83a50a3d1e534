import type { Money } from '../money/money.ts'

/** How a payee was named: exactly one of these. */
export type PayeeRef =
  | { handle: string } // @username or OKPay id
  | { phone: string } // from a shared contact, as Telegram wrote it
  | { telegramId: bigint }
  | { userId: string }

/** A payee as the payer may see them: the name masked ("B•• K•••••"), the handle they were found by. */
export type PayeeView = { userId: string; okpayId: string; maskedName: string; handle: string; firstPayment: boolean }

/** The confirm card's content. What is shown here is what is booked, or nothing is. */
export type SendQuote = {
  intentId: string
  payee: PayeeView
  amount: Money
  fee: Money
  total: Money
  /** Available balance after it is booked. */
  keeps: Money
  note: string | null
  /** `pin`: above the small-payment allowance, ask for the payment PIN first. */
  factor: 'none' | 'pin'
  expiresAt: Date
}
