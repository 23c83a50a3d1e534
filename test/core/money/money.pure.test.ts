import { expect, test } from 'vitest'
import { CURRENCY_CODES, currencyOf, exponentOf, isCurrency } from '../../../src/core/money/currency.ts'
import { add, money } from '../../../src/core/money/money.ts'

test('MNY-10 amounts of one currency add up; two currencies are a mistake of ours, told apart by name', () => {
  expect(add(money(1n, 'EUR'), money(2n, 'EUR'))).toEqual({ minor: 3n, currency: 'EUR' })
  expect(() => add(money(1n, 'EUR'), money(2n, 'USD'))).toThrow('EUR and USD do not mix')
})

test('MNY-03 the decimals of every currency are those of ISO 4217', () => {
  expect(Object.fromEntries(CURRENCY_CODES.map((code) => [code, exponentOf(code)]))).toEqual({
    EUR: 2,
    USD: 2,
    GBP: 2,
    CNY: 2,
    HKD: 2,
    JPY: 0,
    KRW: 0,
    KWD: 3,
  })
})

test('a currency of ours is one of the eight, written as they are', () => {
  expect(['EUR', 'eur', 'XAU', '', 'constructor'].map(isCurrency)).toEqual([true, false, false, false, false])
  expect(currencyOf('JPY')).toBe('JPY')
  expect(() => currencyOf('XAU')).toThrow('the database holds a currency the code does not know: XAU')
})
