import { type CurrencyCode, type Money, money } from '#core'

// Round sums somebody might top up by, in minor units; about 20, 50 and 100 euros.
const SUGGESTED: Record<CurrencyCode, readonly bigint[]> = {
  EUR: [2_000n, 5_000n, 10_000n],
  USD: [2_000n, 5_000n, 10_000n],
  GBP: [2_000n, 5_000n, 10_000n],
  CNY: [10_000n, 50_000n, 100_000n],
  HKD: [10_000n, 50_000n, 100_000n],
  JPY: [3_000n, 5_000n, 10_000n],
  KRW: [30_000n, 50_000n, 100_000n],
  KWD: [5_000n, 10_000n, 30_000n],
}

/** Amounts to pick with one tap instead of typing. */
export const suggestedTopUps = (currency: CurrencyCode): Money[] =>
  SUGGESTED[currency].map((minor) => money(minor, currency))
