import { expect, it } from 'vitest'
import { priceOf } from '../../../src/core/fx/price.ts'
import type { Rates } from '../../../src/core/fx/rates.ts'
import { CURRENCY_CODES, type CurrencyCode } from '../../../src/core/money/currency.ts'
import { type Money, money } from '../../../src/core/money/money.ts'
import { ratesOf } from '../../support/rates.ts'

const TRIPS = Number(process.env['TRIPS'] ?? 100_000)
const SPREADS = ['0', '0.01', '0.5', '0.9'] as const

// No part of the pure tests, which have a minute: with TRIPS=1000000 this takes that long alone.
it(`MNY-10 ${TRIPS} random round trips: nobody ends above the start`, () => {
  const dice = createDice(20_261_126)
  const markets = Array.from({ length: 64 }, () => randomMarket(dice))
  let above = 0
  for (let trip = 0; trip < TRIPS; trip++) {
    const [from, to] = dice.pair()
    const start = money(BigInt(1 + dice.below(dice.below(2) ? 500 : 10 ** 9)), from)
    const back = roundTrip(dice.one(markets), dice.one(SPREADS), { start, to, asks: dice.below(2) === 0 })
    if (back > start.minor) above++
  }
  expect(above).toBe(0)
}, 300_000)

type Trip = { start: Money; to: CurrencyCode; asks: boolean }

/** What somebody has after they went there and came back. `asks`: for one unit more than they had. */
function roundTrip(rates: Rates, spread: string, { start, to, asks }: Trip): bigint {
  const there = priceOf(rates, spread, { send: start, to }).receive
  if (there.minor === 0n) return 0n
  if (!asks) return priceOf(rates, spread, { send: there, to: start.currency }).receive.minor
  const more = money(start.minor + 1n, start.currency)
  const { send } = priceOf(rates, spread, { receive: more, from: to })
  return send.minor <= there.minor ? more.minor : start.minor
}

type Dice = ReturnType<typeof createDice>

function createDice(seed: number) {
  let state = seed
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % limit
  }
  const one = <T>(of: readonly T[]): T => of[below(of.length)] as T
  return {
    below,
    one,
    pair(): [CurrencyCode, CurrencyCode] {
      const from = one(CURRENCY_CODES)
      return [from, one(CURRENCY_CODES.filter((code) => code !== from))]
    },
  }
}

const randomMarket = ({ below }: Dice): Rates =>
  ratesOf(Object.fromEntries(CURRENCY_CODES.slice(1).map((code) => [code, `${1 + below(10 ** 6)}e-${below(7)}`])))
