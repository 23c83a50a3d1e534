import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CURRENCY_CODES, money, parseCanonical } from '#core'
import { createFormat } from '../../../src/bot/i18n/format.ts'
import { digitsOf } from '../../../src/words/money.ts'

const [en, zh] = [createFormat('en'), createFormat('zh-CN')]
const noon = new Date('2026-11-23T14:02:00Z')

describe('numbers and times for people', () => {
  test('MNY-01 an amount keeps every digit, whatever its size and currency', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.constantFrom(...CURRENCY_CODES), (minor, currency) => {
        const plain = digitsOf(money(minor, currency)).replaceAll(',', '')
        const [whole = '', fraction = ''] = plain.split('.')
        expect(BigInt(whole + fraction)).toBe(minor)
      }),
    )
  })

  test.each([
    [123450n, 'EUR', '1,234.50'],
    [5n, 'EUR', '0.05'],
    [-123450n, 'EUR', '-1,234.50'],
    [1234567n, 'JPY', '1,234,567'],
    [1n, 'KWD', '0.001'],
    [999n, 'JPY', '999'],
  ] as const)('%s minor units of %s are %s', (minor, currency, shown) => {
    expect(digitsOf(money(minor, currency))).toBe(shown)
  })

  test('currencies are named as each language does', () => {
    const amount = parseCanonical('25.00', 'EUR') ?? money(0n, 'EUR')
    expect(en.money(amount)).toBe('25.00 EUR')
    expect(zh.money(amount)).toBe('25.00 欧元')
    expect(en.moneyShort(amount)).toBe('25.00')
  })

  test('times say that they are UTC', () => {
    expect(en.dateTime(noon)).toBe('23 Nov 2026, 14:02 UTC')
    expect(zh.dateTime(noon)).toBe('2026年11月23日 14:02 UTC')
    expect(en.time(noon)).toBe('14:02 UTC')
    expect(en.date(noon)).toBe('23 Nov 2026')
  })
})
