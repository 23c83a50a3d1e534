import { describe, expect, it } from 'vitest'
import { exchangeLine } from '../../../src/bot/input/exchange-line.ts'

describe('exchangeLine', () => {
  it.each([
    ['100 eur to usd', { amount: '100 eur', side: 'send', to: 'USD' }],
    ['100 eur usd', { amount: '100 eur', side: 'send', to: 'USD' }],
    ['100 eur -> usd', { amount: '100 eur', side: 'send', to: 'USD' }],
    ['100eur→usd', { amount: '100eur', side: 'send', to: 'USD' }],
    ['€100 into dollars', { amount: '€100', side: 'send', puzzling: true }],
    ['100 to usd', { amount: '100', side: 'send', to: 'USD' }],
    ['50 usd from eur', { amount: '50 usd', side: 'receive', from: 'EUR' }],
    ['eur to 50 usd', { from: 'EUR', amount: '50 usd', side: 'receive' }],
    ['from eur to 50 usd', { from: 'EUR', amount: '50 usd', side: 'receive' }],
    ['eur to usd', { from: 'EUR', to: 'USD' }],
    ['to usd', { to: 'USD' }],
    ['eur', { from: 'EUR' }],
    ['100', { amount: '100', side: 'send' }],
    ['1 000 eur to usd', { amount: '1 000 eur', side: 'send', to: 'USD' }],
    ['100 eur to @anna', { amount: '100 eur', side: 'send', puzzling: true }],
    ['100欧元换美元', { amount: '100欧元', side: 'send', to: 'USD' }],
    ['100 eur 换 usd', { amount: '100 eur', side: 'send', to: 'USD' }],
    ['用欧元换50美元', { from: 'EUR', amount: '50美元', side: 'receive' }],
    ['用 eur 兑换成 50 usd', { from: 'EUR', amount: '50 usd', side: 'receive' }],
  ])('reads “%s”', (line, given) => {
    expect(exchangeLine(line, 'EUR')).toEqual(given)
  })
})
