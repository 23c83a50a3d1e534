import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CURRENCY_CODES, type CurrencyCode, exponentOf } from '../../../src/core/money/currency.ts'
import { money } from '../../../src/core/money/money.ts'
import { AMOUNT_CAP_MINOR, parseAmount, parseCanonical, toCanonical } from '../../../src/core/money/parse.ts'

/** What a text must become: a canonical amount, or the problem's name (with readings, where it is ambiguous). */
type Case = [text: string, expected: string]

const EVERY_CURRENCY: Case[] = [
  ['', 'empty'],
  ['   ', 'empty'],
  ['0', 'zero'],
  ['-1', 'negative'],
  ['−5', 'negative'],
  ['- 5', 'negative'],
  ['–5', 'negative'],
  ['-\t5', 'negative'],
  ['-', 'not_a_number'],
  ['-x5', 'not_a_number'],
  ['25-5', 'not_a_number'],
  ['+5', 'not_a_number'],
  ['abc', 'not_a_number'],
  ['1e3', 'not_a_number'],
  ['0x10', 'not_a_number'],
  ['1_000', 'not_a_number'],
  ['1 000', 'not_a_number'],
  ['1\u00a0000', 'not_a_number'],
  ["1'000", 'not_a_number'],
  ['1,000.00', 'not_a_number'],
  ['1.000,00', 'not_a_number'],
  ['1,000,000', 'not_a_number'],
  ['1..0', 'not_a_number'],
  ['.5', 'not_a_number'],
  ['5.', 'not_a_number'],
  ['007', 'not_a_number'],
  ['00.5', 'not_a_number'],
  ['٢٥', 'not_a_number'],
  ['２５', 'not_a_number'],
  ['¹⁰', 'not_a_number'],
  ['½', 'not_a_number'],
  ['二十五', 'not_a_number'],
  ['NaN', 'not_a_number'],
  ['Infinity', 'not_a_number'],
  ['null', 'not_a_number'],
  ['\ufeff25', 'not_a_number'],
  ['25\u200b', 'not_a_number'],
  ['\u202e25', 'not_a_number'],
  ['25\n', 'not_a_number'],
  ['25\t', 'not_a_number'],
  ['25%', 'not_a_number'],
  ['€25', 'not_a_number'],
  ['25 EUR', 'not_a_number'],
  ['25-', 'not_a_number'],
  ['(25)', 'not_a_number'],
  ['2;5', 'not_a_number'],
  ['2·5', 'not_a_number'],
  ['1/2', 'not_a_number'],
  ['9999999999999999', 'too_large'],
  ['999999999999999999', 'too_large'],
  ['9999999999999999999', 'not_a_number'],
  ['1.1234', 'too_many_decimals'],
  ['0.1234567', 'too_many_decimals'],
  ['२५', 'not_a_number'],
  ['۲۵٫۵', 'not_a_number'],
  ['25٫50', 'not_a_number'],
  ['25，50', 'not_a_number'],
  ['25。50', 'not_a_number'],
  ['25\u2009000', 'not_a_number'],
  ['25\u202f000', 'not_a_number'],
  ['25\u0301', 'not_a_number'],
  ['2\u00ad5', 'not_a_number'],
  ['25\u0000', 'not_a_number'],
  ['25\r', 'not_a_number'],
  ['\ud83d25', 'not_a_number'],
  ['5️⃣', 'not_a_number'],
  ['𝟐𝟓', 'not_a_number'],
  ['1e-2', 'not_a_number'],
  ['2E1', 'not_a_number'],
  ['0b11', 'not_a_number'],
  ['25n', 'not_a_number'],
  ['25 .5', 'not_a_number'],
  ['1,2,3', 'not_a_number'],
  ['1.2.3', 'not_a_number'],
  [',', 'not_a_number'],
  ['--5', 'not_a_number'],
  ['25 50', 'not_a_number'],
  ["1'000.00", 'not_a_number'],
  ['[object Object]', 'not_a_number'],
  ["25'; drop table top_up; --", 'not_a_number'],
  ['<b>25</b>', 'not_a_number'],
  ['9'.repeat(10_000), 'not_a_number'],
]

const TWO_DECIMALS: Case[] = [
  ['25', '25.00'],
  [' 25 ', '25.00'],
  ['   25   ', '25.00'],
  ['25.5', '25.50'],
  ['25,5', '25.50'],
  ['0.01', '0.01'],
  ['0,10', '0.10'],
  ['1000', '1000.00'],
  ['1000.00', '1000.00'],
  ['1,000', 'ambiguous 1.00 1000.00'],
  ['1.000', 'ambiguous 1.00 1000.00'],
  ['12,345', 'ambiguous 12345.00'],
  ['999.990', 'ambiguous 999.99 999990.00'],
  ['1,005', 'ambiguous 1005.00'],
  ['1000.000', 'too_many_decimals'],
  ['10.0000', 'too_many_decimals'],
  ['1.00000', 'too_many_decimals'],
  ['0.001', 'too_many_decimals'],
  ['1234.567', 'too_many_decimals'],
  ['0.00', 'zero'],
  ['10000000000', '10000000000.00'],
  ['10000000000.01', 'too_large'],
]

const NO_DECIMALS: Case[] = [
  ['500', '500'],
  ['1000000', '1000000'],
  ['500.0', 'too_many_decimals'],
  ['500,50', 'too_many_decimals'],
  ['1,000', 'ambiguous 1 1000'],
  ['1.500', 'ambiguous 1500'],
  ['1.050', 'ambiguous 1050'],
  ['0.5', 'too_many_decimals'],
  ['0,000', 'too_many_decimals'],
  ['1000000000000', '1000000000000'],
  ['1000000000001', 'too_large'],
]

const THREE_DECIMALS: Case[] = [
  ['1', '1.000'],
  ['1.5', '1.500'],
  ['0.001', '0.001'],
  ['0.500', '0.500'],
  ['1.250', 'ambiguous 1.250 1250.000'],
  ['1,250', 'ambiguous 1.250 1250.000'],
  ['1234.567', '1234.567'],
  ['0.0001', 'too_many_decimals'],
  ['0.000', 'zero'],
  ['999,999', 'ambiguous 999.999 999999.000'],
  ['1000000000', '1000000000.000'],
  ['1000000000.001', 'too_large'],
]

function read(text: string, currency: CurrencyCode): string {
  const parsed = parseAmount(text, currency)
  return parsed.ok ? toCanonical(parsed.money) : [parsed.problem, ...parsed.readings.map(toCanonical)].join(' ')
}

/** The same by decimal arithmetic: nothing of it looks at the digits one by one. */
function reckoned(units: string, fraction: string, currency: CurrencyCode): string {
  const places = exponentOf(currency)
  const value = new Decimal(`${units}.${fraction || '0'}`)
  const largest = new Decimal(AMOUNT_CAP_MINOR.toString()).div(10 ** places)
  if (fraction.length === 3 && value.gte(1) && value.lt(1000)) {
    const meant = [...(value.decimalPlaces() <= places ? [value] : []), new Decimal(units + fraction)]
    return ['ambiguous', ...meant.map((one) => one.toFixed(places))].join(' ')
  }
  if (fraction.length > places) return 'too_many_decimals'
  if (value.isZero()) return 'zero'
  return value.gt(largest) ? 'too_large' : value.toFixed(places)
}

describe('MNY-02 the amount parser', () => {
  for (const [currency, own] of [
    ['EUR', TWO_DECIMALS],
    ['JPY', NO_DECIMALS],
    ['KWD', THREE_DECIMALS],
  ] as const)
    it.each([...EVERY_CURRENCY, ...own])(`MNY-02 ${currency} reads %j as %s`, (text, expected) => {
      expect(read(text, currency)).toBe(expected)
    })

  it.each([
    ['EUR', TWO_DECIMALS],
    ['JPY', NO_DECIMALS],
    ['KWD', THREE_DECIMALS],
  ] as const)('MNY-02 sixty shapes and more that %s must refuse or ask back are in this list', (_currency, own) => {
    const refused = [...EVERY_CURRENCY, ...own].filter(([, expected]) => !/^\d/.test(expected))
    expect(new Set(refused.map(([text]) => text)).size).toBeGreaterThanOrEqual(80)
  })

  it('MNY-02 whatever has the shape of an amount is what decimal arithmetic says it is', () => {
    const digit = fc.constantFrom(...'0123456789')
    const fractions = fc.oneof(fc.string({ unit: digit, minLength: 1, maxLength: 4 }), fc.constant('000'))
    const whole = fc.oneof(fc.bigInt(0n, 1_100n), fc.bigInt(0n, 2n * AMOUNT_CAP_MINOR)).map(String)
    const decimals = fc.option(fc.tuple(fc.constantFrom('.', ','), fractions))
    fc.assert(
      fc.property(whole, decimals, fc.constantFrom(...CURRENCY_CODES), (units, part, currency) => {
        const [separator, fraction] = part ?? ['', '']
        expect(read(units + separator + fraction, currency)).toBe(reckoned(units, fraction, currency))
      }),
      { numRuns: 5_000 },
    )
  }, 30_000)

  it('MNY-02 one strange character anywhere in an amount, and it is none', () => {
    const strange = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((sign) => !/[0-9., ]/.test(sign))
    const amount = fc.constantFrom('25', '25.5', '25.50', '0.01', '1000')
    fc.assert(
      fc.property(amount, fc.nat({ max: 6 }), strange, (text, at, sign) => {
        expect(parseAmount(text.slice(0, at) + sign + text.slice(at), 'EUR').ok).toBe(false)
      }),
      { numRuns: 5_000 },
    )
  }, 30_000)

  it('MNY-03 a canonical amount and back is the identity in every currency', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, AMOUNT_CAP_MINOR), fc.constantFrom(...CURRENCY_CODES), (minor, currency) => {
        expect(parseCanonical(toCanonical(money(minor, currency)), currency)).toEqual(money(minor, currency))
      }),
    )
  })

  it.each(['25', '25.0', '25.000', '25,00', '+25.00', ' 25.00', '25.00 ', '025.00', '0.00', '1e3'])(
    'MNY-02 a machine that writes %j for 25 euros is refused',
    (text) => expect(parseCanonical(text, 'EUR')).toBeUndefined(),
  )

  it.each([
    [-1n, 'EUR', '-0.01'],
    [-2_500n, 'EUR', '-25.00'],
    [0n, 'EUR', '0.00'],
    [-5n, 'JPY', '-5'],
    [0n, 'JPY', '0'],
    [1n, 'KWD', '0.001'],
  ] as const)('MNY-03 %s minor units of %s print as %s', (minor, currency, printed) => {
    expect(toCanonical(money(minor, currency))).toBe(printed)
  })

  it('MNY-03 500 JPY is 500, 500 KWD is 500.000', () => {
    expect([exponentOf('JPY'), exponentOf('KWD')]).toEqual([0, 3])
    expect(parseCanonical('500', 'JPY')).toEqual(money(500n, 'JPY'))
    expect(parseCanonical('500.000', 'KWD')).toEqual(money(500_000n, 'KWD'))
  })
})

describe('MNY-09 the cap', () => {
  it('MNY-09 takes the cap and not one minor unit more', () => {
    expect(parseCanonical(toCanonical(money(AMOUNT_CAP_MINOR, 'EUR')), 'EUR')?.minor).toBe(AMOUNT_CAP_MINOR)
    expect(parseCanonical(toCanonical(money(AMOUNT_CAP_MINOR + 1n, 'EUR')), 'EUR')).toBeUndefined()
    expect(AMOUNT_CAP_MINOR).toBeLessThan(2n ** 53n)
  })
})
