import { Decimal } from 'decimal.js'
import { type CurrencyCode, exponentOf } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { Exact, plain } from './exact.ts'
import type { Rates } from './rates.ts'
import { unitsOf } from './value-in.ts'

/** One side of an exchange, never both: what is given, and what for; or what is to be had, and what from. */
export type OneSide = { send: Money; to: CurrencyCode } | { receive: Money; from: CurrencyCode }

/** What an exchange comes to. `spread` and `rounding` are the house's, in the currency that is received. */
export type Price = {
  send: Money
  receive: Money
  /** So much is received for one of what is sent: a decimal string of at most eight significant digits. */
  rate: string
  midRate: string
  spread: Money
  rounding: Money
}

const DIGITS = 8

/**
 * Prices an exchange: the mid rate less the spread, rounded down to eight digits; by that rate, what is received is rounded
 * down and what is sent for it up, to the minor unit. So the house loses on no leg, and whoever reads the rate can
 * compute the other amount. `send` is worth `receive + spread + rounding` at the mid rate, less what is under a minor unit.
 */
export function priceOf(rates: Rates, spreadPercent: string, side: OneSide): Price {
  const [from, to] = 'send' in side ? [side.send.currency, side.to] : [side.from, side.receive.currency]
  const units = unitsOf(rates, from, to)
  const mid = units.to.div(units.from)
  const scale = new Exact(10).pow(exponentOf(to) - exponentOf(from))
  const rate = mid
    .div(scale)
    .mul(new Exact(100).sub(spreadPercent))
    .div(100)
    .toSignificantDigits(DIGITS, Decimal.ROUND_DOWN)
  const perUnit = rate.mul(scale)
  const sent = 'send' in side ? big(side.send.minor) : upTo(big(side.receive.minor), perUnit)
  const received = 'send' in side ? sent.mul(perUnit).floor() : big(side.receive.minor)
  const worth = sent.mul(units.to)
  const spread = worth.sub(sent.mul(perUnit).mul(units.from)).divToInt(units.from)
  const rounding = worth.divToInt(units.from).sub(received).sub(spread)
  const minor = (value: Exact, currency: CurrencyCode) => money(BigInt(plain(value)), currency)
  return {
    send: minor(sent, from),
    receive: minor(received, to),
    rate: plain(rate),
    midRate: plain(mid.div(scale).toSignificantDigits(DIGITS)),
    spread: minor(spread, to),
    rounding: minor(rounding, to),
  }
}

/** The least whole number of units that come to so much. */
function upTo(amount: Exact, perUnit: Exact): Exact {
  const whole = amount.divToInt(perUnit)
  return whole.mul(perUnit).lt(amount) ? whole.add(1) : whole
}

const big = (minor: bigint): Exact => new Exact(minor.toString())
