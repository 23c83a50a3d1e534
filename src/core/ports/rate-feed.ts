import type { CurrencyCode } from '../money/currency.ts'

/** What a source says of one moment. `perEuro`: decimal strings, for any of our currencies but the euro. */
export type RateReading = { source: string; observedAt: Date; perEuro: Partial<Record<CurrencyCode, string>> }

/** Who knows what currencies are worth. Answers within seconds, and never throws for what the other side does. */
export type RateFeed = { read(): Promise<RateReading | 'no_answer' | 'malformed'> }
