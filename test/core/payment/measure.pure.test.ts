import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CURRENCY_CODES } from '#core'
import type { Rates } from '../../../src/core/fx/rates.ts'
import { countedBy, limitsBy, measureOf, thresholdsBy } from '../../../src/core/payment/measure.ts'

const observed = { observedAt: new Date('2026-11-27T00:00:00Z'), source: 'test' }
const PER_EURO = { USD: '1.159', GBP: '0.877', CNY: '8.235', HKD: '9.02', JPY: '181.2', KRW: '1695', KWD: '0.3558' }
const rates: Rates = new Map(
  Object.entries(PER_EURO).map(([code, perEuro]) => {
    const currency = code as keyof typeof PER_EURO
    return [currency, { currency, perEuro, ...observed }]
  }),
)

const RULE = {
  level: 0,
  singleMinor: 50_000n,
  dailyMinor: 100_000n,
  monthlyMinor: 500_000n,
  smallMinor: 2_000n,
  smallDailyMinor: 5_000n,
  codeMinor: 50_000n,
}
const COUNTER = { spent: 95_000n, spentSmall: 10n, spentMonth: 95_000n, thisHour: 1, nearLimit: 0 }

describe('one sum of limits over all currencies', () => {
  test('MNY-13 at home everything stays as it is', () => {
    const measure = measureOf(new Map(), 'EUR', 'EUR')
    expect(limitsBy(measure, { ...RULE, above: [] })).toEqual({ ...RULE, above: [] })
    expect(countedBy(measure, COUNTER)).toEqual(COUNTER)
    expect(measure.counts(12_345n)).toBe(12_345n)
  })

  test('MNY-13 in dollars 500 euros are 579.50, and a cent counts for a whole one', () => {
    const measure = measureOf(rates, 'USD', 'EUR')
    expect(limitsBy(measure, { ...RULE, above: [RULE] })).toMatchObject({ singleMinor: 57_950n, above: [{}] })
    expect(measure.counts(57_950n)).toBe(50_000n)
    expect(measure.counts(57_951n)).toBe(50_001n)
    expect(measure.counts(1n)).toBe(1n)
    expect(thresholdsBy(measure, { smallPaymentMinor: 1_000n, codeMinor: null })).toEqual({
      smallPaymentMinor: 1_159n,
      codeMinor: null,
    })
  })

  test('MNY-13 what fits under a limit in any currency counts for no more than it at home, and no unit less fits', () => {
    const code = fc.constantFrom(...CURRENCY_CODES)
    const minor = fc.bigInt({ min: 0n, max: 10n ** 12n })
    fc.assert(
      fc.property(code, code, minor, minor, (currency, home, limit, spent) => {
        const { most, used, counts } = measureOf(rates, currency, home)
        expect(counts(most(limit))).toBeLessThanOrEqual(limit)
        expect(counts(most(limit) + 1n)).toBeGreaterThan(limit)
        const left = most(limit) - used(spent)
        if (left > 0n) expect(spent + counts(left)).toBeLessThanOrEqual(limit)
      }),
      { numRuns: 2_000 },
    )
  })
})
