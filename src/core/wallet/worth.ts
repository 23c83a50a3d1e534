import type { User } from '#prisma'
import { observedAt } from '../fx/policy.ts'
import { ratesAt } from '../fx/rates.ts'
import { valueIn } from '../fx/value-in.ts'
import { earlier } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { add } from '../money/money.ts'
import type { BalanceView, Worth } from './views.ts'

/**
 * What all balances come to in the home currency, at the mid rates of now, which nobody exchanges at: to be shown as an
 * approximation, with the moment of the oldest rate in it. Null where there is nothing to add up.
 */
export async function worthOf(
  { tx, now }: Scope,
  { homeCurrency }: Pick<User, 'homeCurrency'>,
  balances: readonly BalanceView[],
): Promise<Worth | null> {
  const home = currencyOf(homeCurrency)
  const foreign = balances.filter(({ currency }) => currency !== home)
  if (foreign.length === 0) return null
  const rates = await ratesAt(tx, now)
  const total = balances.map((balance) => valueIn(rates, balance.total, home)).reduce(add)
  const at = foreign.map(({ currency }) => observedAt(rates, currency, home)).reduce(earlier)
  return { total, at }
}
