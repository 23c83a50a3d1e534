import { describe, expect, it } from 'vitest'
import { valueIn } from '../../../src/core/fx/value-in.ts'
import { money } from '../../../src/core/money/money.ts'
import { ratesOf } from '../../support/rates.ts'

const rates = ratesOf({ USD: '1.25', JPY: '160', KWD: '0.4' })

describe('valueIn', () => {
  it('leaves an amount of the currency itself as it is', () => {
    expect(valueIn(rates, money(1n, 'USD'), 'USD')).toEqual(money(1n, 'USD'))
  })

  it.each([
    [money(10_000n, 'EUR'), money(12_500n, 'USD')],
    [money(12_500n, 'USD'), money(10_000n, 'EUR')],
    [money(1_250n, 'USD'), money(1_600n, 'JPY')],
    [money(1_600n, 'JPY'), money(4_000n, 'KWD')],
    [money(4_000n, 'KWD'), money(1_250n, 'USD')],
    [money(-10_000n, 'EUR'), money(-12_500n, 'USD')],
  ])('values $0 as $1, whatever decimals each has', (from, to) => {
    expect(valueIn(rates, from, to.currency)).toEqual(to)
  })

  it('rounds to the nearest minor unit, a half to the even one', () => {
    // 1.25 dollars a euro: 2 cents are 2.5 US cents, 6 are 7.5
    expect(valueIn(rates, money(2n, 'EUR'), 'USD').minor).toBe(2n)
    expect(valueIn(rates, money(6n, 'EUR'), 'USD').minor).toBe(8n)
    expect(valueIn(rates, money(-2n, 'EUR'), 'USD').minor).toBe(-2n)
    expect(valueIn(rates, money(1n, 'EUR'), 'USD').minor).toBe(1n)
  })
})
