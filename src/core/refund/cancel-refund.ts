import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'

/** Puts a refund's card away. One that was confirmed stays confirmed. */
export const cancelRefund: UseCase<{ actor: ChatRef; refundId: string }, null> = async (scope, { actor, refundId }) => {
  const me = await actingUser(scope, actor)
  await scope.tx.refund.updateMany({
    where: { id: refundId, ownerId: me.id, state: 'draft' },
    data: { state: 'dropped' },
  })
  return null
}
