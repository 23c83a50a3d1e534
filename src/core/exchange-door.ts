import type { ChatRef } from './chat/views.ts'
import type { ExchangeQuote, ExchangeReceipt, ExchangeSide } from './exchange/views.ts'
import type { Result } from './kit/failure.ts'

/** What the door has for exchanging one's own money from one currency into another. */
export type ExchangeDoor = {
  /**
   * Writes the quote a confirm card shows; it holds for a minute at the most. One side is given, the other computed.
   * `rates_stale`, `same_currency`, `amount_too_small`, `amount_too_large`, `insufficient_...`, `account_...`,
   * `too_many_requests`.
   */
  quoteExchange(input: { actor: ChatRef; side: ExchangeSide }): Promise<Result<ExchangeQuote>>
  /** A fresh quote for an old one of one's own: the same side and amount, the rate of now. */
  requoteExchange(input: { actor: ChatRef; quoteId: string }): Promise<Result<ExchangeQuote>>
  /** Books exactly what the quote said, once; `quote_expired`, and whatever a quote would refuse now. */
  confirmExchange(input: { actor: ChatRef; quoteId: string }): Promise<Result<ExchangeReceipt>>
  /** Puts an unconfirmed quote away. */
  cancelExchange(input: { actor: ChatRef; quoteId: string }): Promise<Result<null>>
}
