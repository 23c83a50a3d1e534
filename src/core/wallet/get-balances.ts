import type { UseCase } from '../kit/use-case.ts'
import { ownerOfUser } from '../ledger/chart.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { viewerOf } from '../people/actor.ts'
import type { Actor } from '../people/views.ts'
import type { BalancesView } from './views.ts'

/** What a person has: per currency available, on hold and together; the home currency first, always there. */
export const getBalances: UseCase<{ actor: Actor }, BalancesView> = async (scope, { actor }) => {
  const { tx } = scope
  const { user: me } = await viewerOf(scope, actor)
  const accounts = await tx.ledgerAccount.findMany({ where: { owner: ownerOfUser(me.id) } })
  const home = currencyOf(me.homeCurrency)
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
  const pendingTopUps = await tx.topUp.count({ where: { userId: me.id, state: 'pending' } })
  const shown = balances.filter((b) => b.currency === home || b.total.minor > 0n)
  return { home, balances: shown, pendingTopUps }
}
