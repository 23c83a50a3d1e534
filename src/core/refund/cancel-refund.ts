import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import type { PutAway } from '../payment/views.ts'
import { actingUser } from '../people/actor.ts'

/** Puts a refund's card away. One that was confirmed stays confirmed, and that is said. */
export const cancelRefund: UseCase<{ actor: ChatRef; refundId: string }, PutAway> = async (
  scope,
  { actor, refundId },
) => {
  const me = await actingUser(scope, actor)
  const mine = { id: refundId, ownerId: me.id }
  await scope.tx.refund.updateMany({ where: { ...mine, state: 'draft' }, data: { state: 'dropped' } })
  return { made: (await scope.tx.refund.count({ where: { ...mine, state: 'succeeded' } })) > 0 }
}
