import type { ChatRef, ChatView } from '../chat/views.ts'
import type { ExchangeQuote, ExchangeReceipt, ExchangeSide } from '../exchange/views.ts'
import type { RateView } from '../fx/get-rates.ts'
import type { RatesTaken } from '../fx/take-rates.ts'
import type { Result } from '../kit/failure.ts'
import type { CurrencyCode } from '../money/currency.ts'
import type { RateReading } from '../ports/rate-feed.ts'

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
  /**
   * Books exactly what the quote said, once; `quote_expired`, and whatever a quote would refuse now. `pin_needed` where
   * the day's exchanges cost more with it than goes without the PIN: given since its card was shown, and for it alone.
   */
  confirmExchange(input: { actor: ChatRef; quoteId: string }): Promise<Result<ExchangeReceipt>>
  /** Puts an unconfirmed quote away. */
  cancelExchange(input: { actor: ChatRef; quoteId: string }): Promise<Result<null>>
  /**
   * Changes the currency a bare amount means, and in which limits are counted; what was counted moves with it. Three
   * times a day, with the PIN, and its owner hears of it by mail. `pin_needed`, `region_not_supported`,
   * `too_many_requests`; `superseded` where something else changed it just now.
   */
  setHomeCurrency(input: { actor: ChatRef; currency: CurrencyCode }): Promise<Result<ChatView>>
  /** Asks the feed what currencies are worth, and keeps what is plausible of its answer. For the worker. */
  readRates(input: Record<never, never>): Promise<Result<RatesTaken>>
  /** Keeps a reading that came another way, by file say. `believed`: somebody has looked at its jumps, as the tables' owner. */
  takeRates(input: { reading: RateReading; believed?: boolean }): Promise<Result<RatesTaken>>
  /** The mid rates of now, and whether they are fresh enough to exchange by. */
  getRates(input: Record<never, never>): Promise<Result<RateView[]>>
}
