import { describe, expect, test } from 'vitest'
import { NOTE_MAX } from '#core'
import { amountWords } from '../../../src/bot/input/amount-words.ts'
import { noteWords } from '../../../src/bot/input/note-words.ts'
import { payeeNamed } from '../../../src/bot/input/payee-words.ts'
import { sendLine } from '../../../src/bot/input/send-line.ts'

describe('a line after /send', () => {
  test.each([
    ['25 @anna lunch', { amount: '25', payee: '@anna', note: 'lunch' }],
    ['@anna 25 lunch', { amount: '25', payee: '@anna', note: 'lunch' }],
    ['25 EUR @anna for the lunch', { amount: '25 EUR', payee: '@anna', note: 'for the lunch' }],
    ['eur 25 @anna', { amount: 'eur 25', payee: '@anna' }],
    ['€25.50 @anna', { amount: '€25.50', payee: '@anna' }],
    ['25元 @anna 午饭 🍜', { amount: '25元', payee: '@anna', note: '午饭 🍜' }],
    ['25\u00a0EUR @anna copied from a page', { amount: '25 EUR', payee: '@anna', note: 'copied from a page' }],
    ['25 欧元 @anna 午饭', { amount: '25 欧元', payee: '@anna', note: '午饭' }],
    ['25　@anna　午饭', { amount: '25', payee: '@anna', note: '午饭' }],
    ['25 OK-7QK2-9F4M rent', { amount: '25', payee: 'OK7QK29F4M', note: 'rent' }],
    ['t.me/anna 25', { amount: '25', payee: '@anna' }],
    ['@anna', { payee: '@anna' }],
    ['25', { amount: '25' }],
    ['', {}],
  ])('%s', (line, given) => {
    expect(sendLine(line)).toEqual(given)
  })

  test('a currency counts only beside the amount: a note may begin with one', () => {
    expect(sendLine('25 @anna EUR trip')).toEqual({ amount: '25', payee: '@anna', note: 'EUR trip' })
    expect(sendLine('@anna 25 for lunch')).toEqual({ amount: '25', payee: '@anna', note: 'for lunch' })
  })

  test('an unknown currency stays with the amount, to be answered with the ones there are', () => {
    expect(sendLine('25 XAU @anna')).toEqual({ amount: '25 XAU', payee: '@anna' })
    expect(sendLine('@anna 25 FOR lunch')).toEqual({ amount: '25', payee: '@anna', note: 'FOR lunch' })
  })

  test('words where payee and amount should be are not taken for a note', () => {
    expect(sendLine('25 anna lunch')).toEqual({ amount: '25', puzzling: true })
    expect(sendLine('lunch with anna')).toEqual({ puzzling: true })
  })
})

describe('an amount and its currency', () => {
  test.each([
    ['25', { digits: '25', currency: 'EUR' }],
    ['25.50 usd', { digits: '25.50', currency: 'USD' }],
    ['JPY 2500', { digits: '2500', currency: 'JPY' }],
    ['€25', { digits: '25', currency: 'EUR' }],
    ['25 元', { digits: '25', currency: 'CNY' }],
    ['25.00 欧元', { digits: '25.00', currency: 'EUR' }],
    ['100 元人民币', { digits: '100', currency: 'CNY' }],
    ['HK$ 25', { digits: '25', currency: 'HKD' }],
    ['-5', { digits: '-5', currency: 'EUR' }],
    ['1,000', { digits: '1,000', currency: 'EUR' }],
    ['twelve', { digits: 'twelve', currency: 'EUR' }],
    ['25 doge', { problem: 'currency', asked: 'doge' }],
    ['$25', { problem: 'currency', asked: '$' }],
  ])('%s for somebody at home in EUR', (text, read) => {
    expect(amountWords(text, 'EUR')).toEqual(read)
  })

  test('a sign shared by currencies means the home currency, where it is one of them', () => {
    expect(amountWords('$25', 'HKD')).toEqual({ digits: '25', currency: 'HKD' })
    expect(amountWords('￥25', 'CNY')).toEqual({ digits: '25', currency: 'CNY' })
    expect(amountWords('¥2500', 'JPY')).toEqual({ digits: '2500', currency: 'JPY' })
  })
})

describe('a note', () => {
  test('has at most 140 characters, an emoji counting as people see it stored', () => {
    expect(noteWords('🍜'.repeat(NOTE_MAX))).toEqual({ note: '🍜'.repeat(NOTE_MAX) })
    expect(noteWords('午'.repeat(NOTE_MAX + 1))).toEqual({ problem: 'too_long', length: 141, max: 140 })
  })

  test('is one line, without signs that are invisible or turn the text around', () => {
    expect(noteWords(' for\n\u202e the \u200b lunch ')).toEqual({ note: 'for the lunch' })
    expect(noteWords('\u202e\u2066')).toEqual({ note: null })
  })

  test('keeps an emoji family in one piece', () => {
    expect(noteWords('👨‍👩‍👧')).toEqual({ note: '👨‍👩‍👧' })
  })
})

test.each([['anna'], ['@an'], ['@anna!'], ['ok'], ['OKAY'], ['t.me/anna/7'], ['@анна'], ['']])(
  '%s names nobody',
  (word) => {
    expect(payeeNamed(word)).toBeNull()
  },
)
