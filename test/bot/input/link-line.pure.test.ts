import { expect, test } from 'vitest'
import { linkLine } from '../../../src/bot/input/link-line.ts'

test.each([
  ['12.50 Two cappuccinos', { amount: '12.50', description: 'Two cappuccinos' }],
  ['12.50', { amount: '12.50' }],
  ['12.50 EUR', { amount: '12.50 EUR' }],
  ['€12.50 tea for two', { amount: '€12.50', description: 'tea for two' }],
  ['USD 12 tea', { amount: 'USD 12', description: 'tea' }],
  ['12.50  两杯　卡布奇诺', { amount: '12.50', description: '两杯 卡布奇诺' }],
  ['25 XAU bar', { amount: '25', description: 'XAU bar' }],
  ['1,000 rent', { amount: '1,000', description: 'rent' }],
  ['1 000 rent', { amount: '1 000', description: 'rent' }],
  ['25 3 coffees', { amount: '25', description: '3 coffees' }],
  ['coffee', { description: 'coffee' }],
  ['', {}],
])('%s', (line, given) => {
  expect(linkLine(line)).toEqual(given)
})
