import { describe, expect, test } from 'vitest'
import { CURRENCY_CODES, LOCALES, money } from '#core'
import { createFormat } from '../../../src/bot/i18n/format.ts'
import { moneyText } from '../../../src/http/kit/money-text.ts'

describe('money on a page', () => {
  test('MNY-01 is written as the chat writes it, in both languages, and never broken over two lines', () => {
    for (const locale of LOCALES)
      for (const currency of CURRENCY_CODES)
        for (const minor of [0n, 5n, -123_450n, 10n ** 30n]) {
          const amount = money(minor, currency)
          expect(moneyText(amount, locale)).toBe(createFormat(locale).money(amount).replace(' ', '\u00a0'))
        }
  })

  test('says the unit as its reader does', () => {
    expect(moneyText(money(123_450n, 'EUR'), 'en')).toBe('1,234.50\u00a0EUR')
    expect(moneyText(money(123_450n, 'EUR'), 'zh-CN')).toBe('1,234.50\u00a0欧元')
    expect(moneyText(money(800n, 'JPY'), 'zh-CN')).toBe('800\u00a0日元')
  })
})
