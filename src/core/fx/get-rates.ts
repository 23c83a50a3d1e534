import type { UseCase } from '../kit/use-case.ts'
import { CURRENCY_CODES, type CurrencyCode } from '../money/currency.ts'
import { doubtedCurrencies } from './doubts.ts'
import { fxPolicyAt, isStale } from './policy.ts'
import { type MidRate, PIVOT, ratesAt } from './rates.ts'

/** One rate as it is known; `stale`: too old to exchange by, or not believed any more. */
export type RateView = MidRate & { stale: boolean }

/** The mid rates of now, one a currency. */
export const getRates: UseCase<Record<never, never>, RateView[]> = async ({ tx, now }) => {
  const [rates, policy] = [await ratesAt(tx, now), await fxPolicyAt(tx, now)]
  const doubted = await doubtedCurrencies(tx)
  const others = CURRENCY_CODES.filter((currency): currency is CurrencyCode => currency !== PIVOT)
  return others.flatMap((currency) => {
    const rate = rates.get(currency)
    return rate ? [{ ...rate, stale: doubted.has(currency) || isStale(policy, rates, PIVOT, currency, now) }] : []
  })
}
