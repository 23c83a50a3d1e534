import { Decimal } from 'decimal.js'
import { must } from '../kit/must.ts'
import { type CurrencyCode, exponentOf } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { Exact } from './exact.ts'
import { PIVOT, type Rates } from './rates.ts'

/**
 * What an amount is worth in another currency at the mid rate, to the nearest minor unit, a half to the even one. For
 * counting and showing, never for booking: nobody gets this rate. Negative amounts keep their sign.
 */
export function valueIn(rates: Rates, amount: Money, currency: CurrencyCode): Money {
  if (amount.currency === currency) return amount
  const { from, to } = unitsOf(rates, amount.currency, currency)
  const value = new Exact(amount.minor.toString()).mul(to).div(from)
  return money(BigInt(value.toFixed(0, Decimal.ROUND_HALF_EVEN)), currency)
}

/** So many minor units of the one are worth so many of the other: their quotient is the mid rate, exactly. */
export function unitsOf(rates: Rates, from: CurrencyCode, to: CurrencyCode): { from: Exact; to: Exact } {
  return { from: minorPerEuro(rates, from), to: minorPerEuro(rates, to) }
}

function minorPerEuro(rates: Rates, currency: CurrencyCode): Exact {
  const perEuro = currency === PIVOT ? '1' : must(rates.get(currency), `no rate of ${currency} was ever stored`).perEuro
  return new Exact(perEuro).mul(new Exact(10).pow(exponentOf(currency)))
}
