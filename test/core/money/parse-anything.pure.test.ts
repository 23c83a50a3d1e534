import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CURRENCY_CODES } from '../../../src/core/money/currency.ts'
import { parseAmount, parseCanonical, toCanonical } from '../../../src/core/money/parse.ts'

it('MNY-02 every accepted text prints back to itself, and no text throws', () => {
  const digits = fc.stringMatching(/^[0-9.,]{0,14}$/)
  fc.assert(
    fc.property(
      fc.oneof(digits, fc.string({ unit: 'binary' })),
      fc.constantFrom(...CURRENCY_CODES),
      (text, currency) => {
        const parsed = parseAmount(text, currency)
        if (parsed.ok) expect(parseCanonical(toCanonical(parsed.money), currency)).toEqual(parsed.money)
      },
    ),
    { numRuns: 100_000 },
  )
}, 60_000)
