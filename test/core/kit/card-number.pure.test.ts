import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdsCardNumber, maskCardNumbers } from '../../../src/core/kit/card-number.ts'
import { TEST_NUMBERS } from '../../support/card-numbers.ts'

const WRITTEN = [
  (number: string) => number,
  (number: string) => number.replace(/(\d{4})(?=\d)/g, '$1 '),
  (number: string) => number.replace(/(\d{4})(?=\d)/g, '$1-'),
  (number: string) => number.replace(/(\d{4})(?=\d)/g, '$1\u00a0'),
  (number: string) => number.replace(/(\d{4})(?=\d)/g, '$1 – '.trimEnd()),
  (number: string) => number.replace(/(\d{6})(?=\d)/, '$1.'),
  (number: string) => number.replace(/(\d{4})(?=\d)/g, '$1\u200b'),
  (number: string) => number.replace(/(\d{4})(?=\d)/g, '$1\u00ad'),
  (number: string) => number.replace(/(\d{4})(?=\d)/g, '$1 \u200e'),
  (number: string) => number.replace(/^(\d\d)/, '$1\u200b'),
  (number: string) => number.replace(/(\d)(?=\d)/g, '$1-'),
  (number: string) => number.replace(/(\d\d)(?=\d)/g, '$1.'),
  (number: string) => number.replace(/^(\d{4})(\d{6})/, '$1-$2-'),
  (number: string) => number.replace(/^(\d{4})(\d{4})/, '$1/$2_'),
  (number: string) => number.replace(/^(\d{8})/, '$1-'),
  (number: string) => number.replace(/^(\d{6})(\d\d)(\d{4})/, '$1-$2-$3-'),
  (number: string) => number.replace(/^(\d{3})(\d{5})/, '$1 $2 '),
  (number: string) => number.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
]

test('PCI-02 twenty numbers of 13 to 19 digits, written in eighteen ways, leave four digits and no more', () => {
  expect(TEST_NUMBERS).toHaveLength(20)
  for (const number of TEST_NUMBERS)
    for (const write of WRITTEN) {
      const text = `my card: ${write(number)}, thanks`
      expect([text, holdsCardNumber(text)]).toEqual([text, true])
      expect(maskCardNumbers(text)).toBe(`my card: ••••${number.slice(-4)}, thanks`)
    }
})

test.each([
  'Where are my 25.00 EUR? Reference T-7QK2-9FXD',
  '1234567890123456 is an order number',
  'Call me at +49 151 12345678 or +8613800138000',
  'DE27999900000002025001',
  'GB37 SBOX 2000 0055 7799 11',
  'DE89 3704 0044 0532 0130 01 is mistyped',
  'OK-4242-4242',
  '1250.75',
  'on 2026-11-23 at 19:41:05',
  '2026-02-30 2026-03-01',
  'statement 2026-2-30 – 2026-03-01 csv',
  // A check digit that fits by accident, and no issuer: a bank's code and account, an order.
  '021000021 1234567897',
  '1234567890123452',
  'call +4915112345670',
  // A program's references, of numbers and times: a card begins so and its check digit fits, but none is cut so.
  'try-61-1795323232138',
  'shop-411-1795323232127',
  'order_6011_1795323232129',
  '60217-1795323238',
  '63-20261127-123105',
  '411/112026/1127-108',
  '4f6e2c1a-4012-8888-8888-1881aabbccdd',
])('PCI-02 what is no card number stays as it was: %j', (text) => {
  expect(holdsCardNumber(text)).toBe(false)
  expect(maskCardNumbers(text)).toBe(text)
})

test.each([
  ['4242424242424242 12/28 123', '••••4242 12/28 123'],
  ['/send 5 4242 4242 4242 4242', '/send 5 ••••4242'],
  ['我的卡号4242424242424242，谢谢', '我的卡号••••4242，谢谢'],
  ['visa4242424242424242', 'visa••••4242'],
  ['card,4242424242424242', 'card,••••4242'],
  ['+4242424242424242', '+••••4242'],
  ['021000021 4242424242424242', '021000021 ••••4242'],
  ['4242424242424242 5555555555554444', '••••4242 ••••4444'],
])('PCI-02 a card number among other words and digits is found: %j', (text, masked) => {
  expect(holdsCardNumber(text)).toBe(true)
  expect(maskCardNumbers(text).normalize('NFKC')).toBe(masked.normalize('NFKC'))
})

test('PCI-02 a text without a number of thirteen digits is never touched', () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 60 })
    .filter((some) => !/(\d\D{0,2}){13}/u.test(some.normalize('NFKC')))
  fc.assert(fc.property(text, (some) => void expect(maskCardNumbers(some)).toBe(some)))
})
