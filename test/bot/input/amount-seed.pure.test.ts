import { expect, test } from 'vitest'
import { type CurrencyCode, money } from '#core'
import { readAmount, writeAmount } from '../../../src/bot/input/amount-seed.ts'

test.each<[bigint, CurrencyCode, string]>([
  [1n, 'EUR', '1 EUR'],
  [10n ** 12n, 'KWD', '1000000000000 KWD'],
])('%s minor units of %s travel in a button as %s', (minor, currency, written) => {
  expect(writeAmount(money(minor, currency))).toBe(written)
  expect(readAmount(written)).toEqual(money(minor, currency))
})

test.each([
  undefined,
  '',
  ' ',
  '25',
  '25 XAU',
  'EUR',
  ' EUR',
  '0 EUR',
  '025 EUR',
  '-25 EUR',
  '2x EUR',
  'x2 EUR',
  '25EUR',
])('%j is nothing', (written) => expect(readAmount(written)).toBeUndefined())
