import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { priceOf } from '../../../src/core/fx/price.ts'
import { valueIn } from '../../../src/core/fx/value-in.ts'
import { CURRENCY_CODES } from '../../../src/core/money/currency.ts'
import { money } from '../../../src/core/money/money.ts'
import { ratesOf } from '../../support/rates.ts'

const rates = ratesOf({ USD: '1.25', JPY: '160', KWD: '0.4' })

describe('priceOf', () => {
  it('prices what is sent: less the spread, and down to the minor unit', () => {
    const price = priceOf(rates, '0.5', { send: money(10_001n, 'EUR'), to: 'USD' })
    // 100.01 * 1.24375 = 124.3874...; at the mid rate 125.0125
    expect(price).toEqual({
      send: money(10_001n, 'EUR'),
      receive: money(12_438n, 'USD'),
      rate: '1.24375',
      midRate: '1.25',
      spread: money(62n, 'USD'),
      rounding: money(1n, 'USD'),
    })
  })

  it('prices what is to be had: exactly that, and what is sent up to the minor unit', () => {
    const price = priceOf(rates, '0.5', { receive: money(5_000n, 'USD'), from: 'EUR' })
    // 50 / 1.24375 = 40.2010...
    expect(price.send).toEqual(money(4_021n, 'EUR'))
    expect(price.receive).toEqual(money(5_000n, 'USD'))
  })

  it('crosses over the pivot, between currencies without decimals and with three', () => {
    const price = priceOf(rates, '0', { send: money(160n, 'JPY'), to: 'KWD' })
    expect([price.rate, price.receive]).toEqual(['0.0025', money(400n, 'KWD')])
  })
})

const currency = fc.constantFrom(...CURRENCY_CODES)
const rate = fc
  .tuple(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 0, max: 9 }))
  .map(([n, d]) => `${n}e-${d}`)
const market = fc.record({ USD: rate, GBP: rate, CNY: rate, HKD: rate, JPY: rate, KRW: rate, KWD: rate })
const spread = fc.integer({ min: 0, max: 300 }).map((points) => (points / 100).toString())
const minor = fc.bigInt({ min: 1n, max: 10n ** 12n })

describe('MNY-10 rounding is the house’s on every leg', () => {
  it('gives no more than what is sent is worth, and books every unit of the difference', () => {
    fc.assert(
      fc.property(
        market,
        spread,
        currency,
        currency,
        minor,
        fc.boolean(),
        (perEuro, percent, from, to, amount, sends) => {
          fc.pre(from !== to)
          const now = ratesOf(perEuro)
          const side = sends ? { send: money(amount, from), to } : { receive: money(amount, to), from }
          const { send, receive, spread: kept, rounding } = priceOf(now, percent, side)
          expect(kept.minor).toBeGreaterThanOrEqual(0n)
          expect(rounding.minor).toBeGreaterThanOrEqual(0n)
          const worth = valueIn(now, send, to).minor
          const difference = worth - (receive.minor + kept.minor + rounding.minor)
          expect([0n, 1n]).toContain(difference) // valueIn rounds to the nearest, an exchange down
          // what rounding took is less than a minor unit of what was rounded
          const unit = sends ? 1n : valueIn(now, money(1n, from), to).minor + 1n
          expect(rounding.minor).toBeLessThanOrEqual(unit + 1n + worth / 10n ** 7n)
        },
      ),
      { numRuns: 20_000 },
    )
  })

  it('has sending and having agree: what is had for what was asked is not asked cheaper', () => {
    fc.assert(
      fc.property(market, spread, currency, currency, minor, (perEuro, percent, from, to, amount) => {
        fc.pre(from !== to)
        const now = ratesOf(perEuro)
        const { send } = priceOf(now, percent, { receive: money(amount, to), from })
        const { receive } = priceOf(now, percent, { send, to })
        expect(receive.minor).toBeGreaterThanOrEqual(amount)
        if (send.minor === 1n) return
        const less = priceOf(now, percent, { send: money(send.minor - 1n, from), to })
        expect(less.receive.minor).toBeLessThan(amount)
      }),
      { numRuns: 20_000 },
    )
  })
})
