import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { actingUser } from '../people/actor.ts'
import { balancesOf } from './balances.ts'
import type { BalancesView } from './views.ts'

/** What one has oneself, and how many top-ups are awaited. */
export const getBalances: UseCase<{ actor: ChatRef }, BalancesView> = async (scope, { actor }) => {
  const me = await actingUser(scope, actor)
  const balances = await balancesOf(scope, me)
  const pendingTopUps = await scope.tx.topUp.count({ where: { userId: me.id, state: 'pending' } })
  return { home: currencyOf(me.homeCurrency), balances, pendingTopUps }
}
