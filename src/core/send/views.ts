import type { Quote } from '../payment/quote.ts'

/** How a payee was named: exactly one of these. */
export type PayeeRef =
  | { handle: string } // @username or OKPay id
  | { phone: string } // from a shared contact, as Telegram wrote it
  | { telegramId: bigint }
  | { userId: string }

/** A payee as the payer may see them: the name masked ("B•• K•••••"), the handle they were found by. */
export type PayeeView = { userId: string; okpayId: string; maskedName: string; handle: string; firstPayment: boolean }

/** The confirm card of money sent to a person. */
export type SendQuote = Quote & { payee: PayeeView; note: string | null }
