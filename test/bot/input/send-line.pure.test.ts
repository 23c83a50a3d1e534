import { describe, expect, test } from 'vitest'
import { NOTE_MAX } from '#core'
import { amountWords, currencyNamed, isCurrencyWord } from '../../../src/bot/input/amount-words.ts'
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
    ['２．５０ @anna ３号桌', { amount: '2.50', payee: '@anna', note: '３号桌' }],
    ['@anna ２５元 午饭', { amount: '25元', payee: '@anna', note: '午饭' }],
    ['25元 @anna 午饭 🍜', { amount: '25元', payee: '@anna', note: '午饭 🍜' }],
    ['25\u00a0EUR @anna copied from a page', { amount: '25 EUR', payee: '@anna', note: 'copied from a page' }],
    ['25 欧元 @anna 午饭', { amount: '25 欧元', payee: '@anna', note: '午饭' }],
    ['25　@anna　午饭', { amount: '25', payee: '@anna', note: '午饭' }],
    ['25 OK-7QK2-9F4M rent', { amount: '25', payee: 'OK7QK29F4M', note: 'rent' }],
    ['t.me/anna 25', { amount: '25', payee: '@anna' }],
    ['@anna', { payee: '@anna' }],
    ['@anna25 25', { amount: '25', payee: '@anna25' }],
    ['OK-7QK2-9F4M 25', { amount: '25', payee: 'OK7QK29F4M' }],
    ['25@anna', { amount: '25@anna' }],
    ['EUR 25 USD @anna', { amount: 'EUR 25', puzzling: 'USD' }],
    ['€25 USD @anna', { amount: '€25 USD', payee: '@anna' }],
    ['25€ USD @anna', { amount: '25€', puzzling: 'USD' }],
    ['€ @anna', { puzzling: '€' }],
    ['€ x25 @anna', { puzzling: '€' }],
    ['25 USDT @anna', { amount: '25', puzzling: 'USDT' }],
    ['25 $XAU @anna', { amount: '25', puzzling: '$XAU' }],
    ['  25 \t\n @anna  ', { amount: '25', payee: '@anna' }],
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

  test.each([
    ['@anna 1 000 lunch', { payee: '@anna', amount: '1 000', note: 'lunch' }],
    ['1 000 @anna lunch', { amount: '1 000', payee: '@anna', note: 'lunch' }],
    ['@anna 12 000 000,50 rent', { payee: '@anna', amount: '12 000 000,50', note: 'rent' }],
    ['@anna 1\u00a0000\u202f000', { payee: '@anna', amount: '1 000 000' }],
    ['@anna 1 000 USD rent', { payee: '@anna', amount: '1 000 USD', note: 'rent' }],
    ['@anna EUR 1 000 rent', { payee: '@anna', amount: 'EUR 1 000', note: 'rent' }],
    ['@anna €1 000 rent', { payee: '@anna', amount: '€1 000', note: 'rent' }],
    ['@anna 1 000元 房租', { payee: '@anna', amount: '1 000元', note: '房租' }],
    ['@anna 1 000€ rent', { payee: '@anna', amount: '1 000€', note: 'rent' }],
  ])('MNY-02 %s: digits in groups are one amount, to be refused whole; half of it would be another', (line, given) => {
    expect(sendLine(line)).toEqual(given)
  })

  test.each([
    ['@anna 25 3 coffees', '25', '3 coffees'],
    ['@anna 25 30 eggs', '25', '30 eggs'],
    ['@anna 25 2026 dues', '25', '2026 dues'],
    ['@anna 25 330ml cola', '25', '330ml cola'],
    ['@anna 25.50 100 sheets', '25.50', '100 sheets'],
    ['@anna 2500 100 sheets', '2500', '100 sheets'],
    ['@anna 25 100a sheets', '25', '100a sheets'],
    ['@anna 25 a100 sheets', '25', 'a100 sheets'],
    ['@anna 25 100.x sheets', '25', '100.x sheets'],
    ['@anna 25€ 100 sheets', '25€', '100 sheets'],
    ['@anna 25 EUR 100 sheets', '25 EUR', '100 sheets'],
  ])('%s: what is no group of digits is the note', (line, amount, note) => {
    expect(sendLine(line)).toEqual({ payee: '@anna', amount, note })
  })

  test('words where payee and amount should be are not taken for a note', () => {
    expect(sendLine('25 anna lunch')).toEqual({ amount: '25', puzzling: 'anna' })
    expect(sendLine('lunch with anna')).toEqual({ puzzling: 'lunch' })
  })
})

// Every way to name a currency that means one only.
const WORDS = {
  EUR: '€ 欧元',
  USD: 'US$ 美元 美金',
  GBP: '£ 英镑',
  CNY: '元 块 人民币 元人民币',
  HKD: 'HK$ 港元 港币',
  JPY: '円 日元',
  KRW: '₩ 韩元',
  KWD: '科威特第纳尔',
}

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
    ['−5', { digits: '−5', currency: 'EUR' }],
    ['–5', { digits: '–5', currency: 'EUR' }],
    ['(25)', { digits: '(25)', currency: 'EUR' }],
    ['~25 USD', { digits: '~25 USD', currency: 'EUR' }],
    ['25 doge', { problem: 'currency', asked: 'doge', meant: [] }],
    ['$25', { problem: 'currency', asked: '$', meant: ['USD', 'HKD'] }],
    ['1e9', { digits: '1e9', currency: 'EUR' }],
    ['  25  ', { digits: '25', currency: 'EUR' }],
    ['\u00a025\t元\n', { digits: '25', currency: 'CNY' }],
    ['€25 EUR', { digits: '€25 EUR', currency: 'EUR' }],
    ['EUR', { digits: 'EUR', currency: 'EUR' }],
    ['.EUR', { digits: '.EUR', currency: 'EUR' }],
    ['', { digits: '', currency: 'EUR' }],
    ['２５', { digits: '25', currency: 'EUR' }],
    ['２５．５０元', { digits: '25.50', currency: 'CNY' }],
    ['二十五元', { digits: '二十五元', currency: 'EUR' }],
    ['25 EUR\nfor Anna', { problem: 'currency', asked: 'EUR\nfor Anna', meant: [] }],
    ['1 000 USD', { digits: '1 000', currency: 'USD' }],
    ['+25 USD', { digits: '+25', currency: 'USD' }],
    ['.5 USD', { digits: '.5', currency: 'USD' }],
    ["1'000 USD", { digits: "1'000", currency: 'USD' }],
  ])('%s for somebody at home in EUR', (text, read) => {
    expect(amountWords(text, 'EUR')).toEqual(read)
  })

  test.each(Object.entries(WORDS))('%s is named by its code, its signs and its words', (currency, words) => {
    for (const word of [currency, currency.toLowerCase(), ...words.split(' ')]) {
      expect(amountWords(`25 ${word}`, 'GBP')).toEqual({ digits: '25', currency })
      expect(isCurrencyWord(word)).toBe(true)
    }
  })

  test.each(['₽', '฿'])('%s is a currency people write, though none of ours', (word) => {
    expect(isCurrencyWord(word)).toBe(true)
    expect(currencyNamed(word, 'EUR')).toBeNull()
  })

  test.each(['', 'a', 'eu', '25', '€€', 'a€', '€a', 'toString', '元元'])('%j is no word for a currency', (word) => {
    expect(isCurrencyWord(word)).toBe(false)
  })

  test('a sign shared by currencies means the home currency, where it is one of them', () => {
    expect(amountWords('$25', 'HKD')).toEqual({ digits: '25', currency: 'HKD' })
    expect(amountWords('￥25', 'CNY')).toEqual({ digits: '25', currency: 'CNY' })
    expect(amountWords('¥2500', 'JPY')).toEqual({ digits: '2500', currency: 'JPY' })
    expect(amountWords('￥2500', 'JPY')).toEqual({ digits: '2500', currency: 'JPY' })
    expect(amountWords('¥25', 'CNY')).toEqual({ digits: '25', currency: 'CNY' })
    expect(amountWords('$25', 'USD')).toEqual({ digits: '25', currency: 'USD' })
    expect(amountWords('¥25', 'EUR')).toEqual({ problem: 'currency', asked: '¥', meant: ['CNY', 'JPY'] })
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
