import type { OneSide } from '../fx/price.ts'
import { priceNow } from '../fx/price-now.ts'
import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { AMOUNT_CAP_MINOR } from '../money/parse.ts'

/**
 * What is to be paid: `amount` by the payer, which is `price` for the payee. The same, unless their currencies differ:
 * then `across` says by which rate, and for how long that holds (MNY-10).
 */
export type Deal = { amount: Money; price: Money; across: Across | null }

/** A rate as a card shows it: so much arrives for one of what is paid. What the house keeps is in what arrives. */
export type Across = {
  rate: string
  ratesAt: Date
  spread: bigint
  rounding: bigint
  /** Which side was named, so that a fresh card asks the same. */
  given: 'send' | 'receive'
  holdsSeconds: number
}

/** A payment in one currency. */
export const plainDeal = (amount: Money): Deal => ({ amount, price: amount, across: null })

/** A payment across two currencies, at the rates in force: `rates_stale`, `amount_too_small`, `amount_too_large`. */
export async function dealAcross(scope: Scope, side: OneSide): Promise<Deal> {
  const { price: priced, policy, ratesAt } = await priceNow(scope, side)
  const { send: amount, receive: price, rate, spread, rounding } = priced
  if (price.minor < 1n) fail({ code: 'amount_too_small', least: await leastOf(scope, amount.currency, price.currency) })
  for (const { minor, currency } of [amount, price])
    if (minor > AMOUNT_CAP_MINOR) fail({ code: 'amount_too_large', cap: money(AMOUNT_CAP_MINOR, currency) })
  const given = 'send' in side ? 'send' : 'receive'
  const kept = { spread: spread.minor, rounding: rounding.minor }
  return { amount, price, across: { rate, ratesAt, ...kept, given, holdsSeconds: policy.quoteSeconds } }
}

/** The least of one currency for which anything of the other is had. */
async function leastOf(scope: Scope, from: CurrencyCode, to: CurrencyCode): Promise<Money> {
  return (await priceNow(scope, { receive: money(1n, to), from })).price.send
}
