import { ratesAt } from '../../fx/rates.ts'
import type { Scope } from '../../kit/use-case.ts'
import { type CurrencyCode, currencyOf } from '../../money/currency.ts'
import { money } from '../../money/money.ts'
import { type Limits, limitRulesAt } from '../schedule.ts'
import { atHome, type Sums } from './at-home.ts'
import type { LimitsInForce } from './views.ts'

type Who = { id: string; level: number; homeCurrency: string }

/** Somebody's limits now, and those of their level and of the highest one. */
export async function limitsOf({ tx, now }: Pick<Scope, 'tx' | 'now'>, { id, level, homeCurrency }: Who) {
  const currency = currencyOf(homeCurrency)
  const limits = await limitRulesAt(tx, [currency], now, [id])
  const ofLevel = limits({ level, currency })
  const highest = ofLevel.above.at(-1) ?? ofLevel
  return {
    currency,
    now: viewOf(limits({ level, currency, owner: id }), currency),
    ofLevel: viewOf(ofLevel, currency),
    highest: viewOf({ ...highest, above: [] }, currency),
  }
}

/** What sums that are set in another currency would be to somebody now. */
export async function worthAtHome({ tx, now }: Scope, { level, homeCurrency }: Who, set: Sums & { currency: string }) {
  const currency = currencyOf(homeCurrency)
  const limits = await limitRulesAt(tx, [currency, currencyOf(set.currency)], now)
  const home = { level, currency, ofLevel: limits({ level, currency }) }
  return atHome(set, home, { rates: await ratesAt(tx, now), limits })
}

const viewOf = ({ singleMinor, dailyMinor, monthlyMinor, own }: Limits, currency: CurrencyCode): LimitsInForce => ({
  single: money(singleMinor, currency),
  daily: money(dailyMinor, currency),
  monthly: money(monthlyMinor, currency),
  until: own?.until ?? null,
})
