import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'
import type { PutAway } from './views.ts'

/** Puts an unconfirmed card away. One that was confirmed stays confirmed, and that is said: its receipt may have got lost. */
export const cancelPayment: UseCase<{ actor: ChatRef; intentId: string }, PutAway> = async (
  scope,
  { actor, intentId },
) => {
  const me = await actingUser(scope, actor)
  const mine = { id: intentId, ownerId: me.id }
  await scope.tx.intent.updateMany({ where: { ...mine, state: 'draft' }, data: { state: 'cancelled' } })
  const made = await scope.tx.intent.count({ where: { ...mine, state: { in: ['committed', 'held'] } } })
  return { made: made > 0 }
}
