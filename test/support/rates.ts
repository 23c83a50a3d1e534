import type { CurrencyCode } from '#core'
import type { Rates } from '../../src/core/fx/rates.ts'

export type PerEuro = Partial<Record<CurrencyCode, string>>

/** What tests exchange by, unless they say otherwise. */
export const TEST_RATES = {
  USD: '1.25',
  GBP: '0.8',
  CNY: '8',
  HKD: '10',
  JPY: '160',
  KRW: '1600',
  KWD: '0.4',
} as const satisfies PerEuro

/** Rates as the database would have them, observed at a moment. */
export const ratesOf = (perEuro: PerEuro, observedAt = new Date(0)): Rates =>
  new Map(
    Object.entries({ EUR: '1', ...perEuro }).map(([code, value]) => {
      const currency = code as CurrencyCode
      return [currency, { currency, perEuro: value, observedAt, source: 'test' }]
    }),
  )
