import type { CurrencyCode } from '../money/currency.ts'
import type { Money } from '../money/money.ts'

/** One side of an exchange, never both: what is given, and for which currency; or what is to be had, and from which. */
export type ExchangeSide = { send: Money; to: CurrencyCode } | { receive: Money; from: CurrencyCode }

/** What an exchange moves. `rate`: so much is received for one of what is sent, a decimal string. */
type Moved = {
  send: Money
  fee: Money
  /** What leaves the balance: what is sent, and the fee. */
  total: Money
  receive: Money
  rate: string
}

/** What a confirm card says: confirming within its time books exactly this, or nothing. */
export type ExchangeQuote = Moved & {
  quoteId: string
  /** The side that was given, so that a fresh quote gives it again. */
  given: 'send' | 'receive'
  /** The other way round: so much of what is sent for one of what is received. */
  inverseRate: string
  /** Available of what is sent, after it is booked. */
  keeps: Money
  /** Confirming takes the PIN, for today's exchanges cost more than this with it; null: it takes none. */
  pinAbove: Money | null
  ratesAt: Date
  expiresAt: Date
}

/** What was booked; the same, however often it is asked for, but for `first`. */
export type ExchangeReceipt = Moved & { reference: string; bookedAt: Date; first: boolean }
