import type { UseCase } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { viewerOf } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import type { Actor } from '../people/views.ts'
import { balancesOf } from './balances.ts'
import type { BalancesView } from './views.ts'
import { worthOf } from './worth.ts'

/** What one has oneself, and how many top-ups are awaited. */
export const getBalances: UseCase<{ actor: Actor }, BalancesView> = async (scope, { actor }) => {
  const { user: me } = await viewerOf(scope, actor)
  refuseLockedChat(me)
  const balances = await balancesOf(scope, me)
  const pendingTopUps = await scope.tx.topUp.count({ where: { userId: me.id, state: 'pending' } })
  const worth = await worthOf(scope, me, balances)
  return { home: currencyOf(me.homeCurrency), balances, worth, pendingTopUps }
}
