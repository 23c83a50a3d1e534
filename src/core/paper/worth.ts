import { PIVOT, type Rates } from '../fx/rates.ts'
import { ratesAtEach } from '../fx/rates-at-each.ts'
import { valueIn } from '../fx/value-in.ts'
import type { Tx } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'
import type { Money } from '../money/money.ts'

/** Something that had a value at a moment. */
export type Dated = { amount: Money; at: Date }

/**
 * What each amount was worth in the home currency at its moment, by the mid rates stored by then; null where none was. All
 * amounts are of one currency.
 */
export async function worthOf(tx: Tx, home: CurrencyCode, dated: readonly Dated[]): Promise<(Money | null)[]> {
  const currency = dated[0]?.amount.currency ?? home
  if (currency === home) return dated.map(({ amount }) => amount)
  const rates = await ratesAtEach(
    tx,
    dated.map(({ at }) => at),
    [currency, home],
  )
  return dated.map(({ amount }, index) => valued(rates[index] ?? new Map(), amount, home))
}

const valued = (rates: Rates, amount: Money, home: CurrencyCode): Money | null =>
  isKnown(rates, amount.currency) && isKnown(rates, home) ? valueIn(rates, amount, home) : null

const isKnown = (rates: Rates, currency: CurrencyCode): boolean => currency === PIVOT || rates.has(currency)
