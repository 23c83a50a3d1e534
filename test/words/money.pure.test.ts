import { expect, test } from 'vitest'
import { money } from '#core'
import { moneyList } from '../../src/words/money.ts'

const [eur, cny, jpy] = [money(2n, 'EUR'), money(5n, 'CNY'), money(3n, 'JPY')] as const

test('several amounts read as one sentence in both languages, with the air that Chinese has before digits', () => {
  expect(moneyList([eur, cny], 'en')).toBe('0.02 EUR and 0.05 CNY')
  expect(moneyList([eur, cny, jpy], 'en')).toBe('0.02 EUR, 0.05 CNY, and 3 JPY')
  expect(moneyList([eur, cny], 'zh-CN')).toBe('0.02 欧元和 0.05 元人民币')
  expect(moneyList([eur, cny, jpy], 'zh-CN')).toBe('0.02 欧元、0.05 元人民币和 3 日元')
})
