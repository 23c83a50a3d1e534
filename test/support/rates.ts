import type { CurrencyCode } from '#core'
import type { Rates } from '../../src/core/fx/rates.ts'

/** Rates as the database would have them, observed at a moment. */
export const ratesOf = (perEuro: Partial<Record<CurrencyCode, string>>, observedAt = new Date(0)): Rates =>
  new Map(
    Object.entries({ EUR: '1', ...perEuro }).map(([code, value]) => {
      const currency = code as CurrencyCode
      return [currency, { currency, perEuro: value, observedAt, source: 'test' }]
    }),
  )
