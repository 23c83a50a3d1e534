import { expect, it } from 'vitest'
import { canonicalAmount, difference, sumOf } from '../../../src/sandbox/rail/amount.ts'

it.each([
  ['25', 'EUR', '25.00'],
  ['1500', 'JPY', '1500'],
  ['1.5', 'KWD', '1.500'],
])('%s %s is written %s', (amount, currency, written) => expect(canonicalAmount(amount, currency)).toBe(written))

it.each([
  [['0.10', '0.20'], 'EUR', '0.30'],
  [['9007199254740993', '1'], 'JPY', '9007199254740994'],
  [['0.001', '0.002', '12.345'], 'KWD', '12.348'],
  [[], 'EUR', '0.00'],
])('%j in %s are %s together, exactly', (amounts, currency, sum) => expect(sumOf(amounts, currency)).toBe(sum))

it('takes one amount from another', () => {
  expect(difference('50.75', '50.74', 'EUR')).toBe('0.01')
  expect(difference('50.75', '50.75', 'EUR')).toBe('0.00')
})
