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
]

const TWO_DECIMALS: Case[] = [
  ['25', '25.00'],
  [' 25 ', '25.00'],
  ['25.5', '25.50'],
  ['25,5', '25.50'],
  ['0.01', '0.01'],
  ['0,10', '0.10'],
  ['1000', '1000.00'],
  ['1000.00', '1000.00'],
  ['1,000', 'ambiguous 1.00 1000.00'],
  ['1.000', 'ambiguous 1.00 1000.00'],
  ['12,345', 'ambiguous 12345.00'],
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
  ['1000000000', '1000000000.000'],
  ['1000000000.001', 'too_large'],
]

function read(text: string, currency: CurrencyCode): string {
  const parsed = parseAmount(text, currency)
  return parsed.ok ? toCanonical(parsed.money) : [parsed.problem, ...parsed.readings.map(toCanonical)].join(' ')
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

  it('MNY-02 every accepted text prints back to itself, and no text throws', () => {
    const digits = fc.stringMatching(/^[0-9.,]{0,14}$/)
    fc.assert(
      fc.property(
        fc.oneof(digits, fc.string({ unit: 'binary' })),
        fc.constantFrom(...CURRENCY_CODES),
        (text, currency) => {
          const parsed = parseAmount(text, currency)
          if (!parsed.ok) return
          expect(
            parseAmount(toCanonical(parsed.money).replace(/\.?0+$/, ''), currency).ok ||
              parsed.money.minor % 10n === 0n,
          ).toBe(true)
          expect(parseCanonical(toCanonical(parsed.money), currency)).toEqual(parsed.money)
        },
      ),
      { numRuns: 100_000 },
    )
  })

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
