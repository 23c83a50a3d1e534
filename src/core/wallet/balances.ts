import type { User } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { ownerOfUser } from '../ledger/chart.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import type { BalanceView } from './views.ts'

/** What a person has: per currency available, on hold and together; the home currency first, always there. */
export async function balancesOf({ tx }: Scope, user: Pick<User, 'id' | 'homeCurrency'>): Promise<BalanceView[]> {
  const accounts = await tx.ledgerAccount.findMany({ where: { owner: ownerOfUser(user.id) } })
  const home = currencyOf(user.homeCurrency)
  const currencies = [...new Set([home, ...accounts.map((account) => currencyOf(account.currency)).sort()])]
  const balances = currencies.map((currency) => {
    const of = (kind: string) => accounts.find((a) => a.kind === kind && a.currency === currency)?.balance ?? 0n
    const [available, onHold] = [of('user'), of('user_hold')]
    return {
      currency,
      available: money(available, currency),
      onHold: money(onHold, currency),
      total: money(available + onHold, currency),
    }
  })
  return balances.filter((b) => b.currency === home || b.total.minor > 0n)
}
