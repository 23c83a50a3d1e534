import type { Rates } from '../../fx/rates.ts'
import { must } from '../../kit/must.ts'
import { type CurrencyCode, currencyOf } from '../../money/currency.ts'
import { measureOf } from '../../payment/measure.ts'

/** Null: the level's holds. */
export type Sums = Record<'singleMinor' | 'dailyMinor' | 'monthlyMinor', bigint | null>
type Level = { [sum in keyof Sums]: bigint }
type Levels = Level & { above: readonly Level[] }

/** The rates of now, and the limits of levels in the currencies that something was set in. */
export type Abroad = { rates: Rates; limits(one: { level: number; currency: CurrencyCode }): Levels }
type Home = { level: number; currency: CurrencyCode; ofLevel: Levels }

/**
 * MNY-13: what was set for one person stays in the currency it was agreed to in. Where another one is home it is there what
 * it is worth by the rates of now, and never more; and what was within the level's, or the highest one's, where it was set
 * is so at home, for a currency's levels are only rough equals of another's.
 */
export function atHome<Set extends Sums & { currency: string }>(
  set: Set,
  { level, currency, ofLevel }: Home,
  abroad: Abroad | null,
): Set {
  const from = currencyOf(set.currency)
  if (from === currency) return set
  const { rates, limits } = must(abroad, 'rates were read where anything is of another currency')
  const there = limits({ level, currency: from })
  const { most } = measureOf(rates, currency, from)
  const worth = (sum: keyof Sums) => {
    const minor = set[sum]
    if (minor === null) return null
    const bounds = [ofLevel, highestOf(ofLevel)].map((one) => one[sum])
    const within = [there, highestOf(there)].map((one) => minor <= one[sum])
    return [most(minor), ...bounds.filter((_bound, at) => within[at])].reduce((one, other) =>
      other < one ? other : one,
    )
  }
  const [singleMinor, dailyMinor, monthlyMinor] = [worth('singleMinor'), worth('dailyMinor'), worth('monthlyMinor')]
  return { ...set, singleMinor, dailyMinor, monthlyMinor }
}

const highestOf = (levels: Levels): Level => levels.above.at(-1) ?? levels
