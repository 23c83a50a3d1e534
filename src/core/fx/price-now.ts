import { fail } from '../kit/failure.ts'
import { nextMinute } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { doubtedCurrencies } from './doubts.ts'
import { type FxPolicy, fxPolicyAt, isStale, observedAt } from './policy.ts'
import { type OneSide, type Price, priceOf } from './price.ts'
import { ratesAt } from './rates.ts'
import { type FxTerms, fxTermsAt } from './terms.ts'

/** A price, by what it was made, and when its rates were observed. */
export type PriceNow = { price: Price; terms: FxTerms; policy: FxPolicy; ratesAt: Date }

/** The price of an exchange by the rates in force. `rates_stale` while nobody knows what money is worth. */
export async function priceNow({ tx, now }: Pick<Scope, 'tx' | 'now'>, side: OneSide): Promise<PriceNow> {
  const [from, to] = 'send' in side ? [side.send.currency, side.to] : [side.from, side.receive.currency]
  const [rates, policy, terms] = [await ratesAt(tx, now), await fxPolicyAt(tx, now), await fxTermsAt(tx, from, to, now)]
  const known = observedAt(rates, from, to)
  const doubted = await doubtedCurrencies(tx)
  const isKnown = !isStale(policy, rates, from, to, now) && !doubted.has(from) && !doubted.has(to)
  if (!isKnown) fail({ code: 'rates_stale', since: known, retryAt: nextMinute(now) })
  return { price: priceOf(rates, terms.spreadPercent, side), terms, policy, ratesAt: known }
}
