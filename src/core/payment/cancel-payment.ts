import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'

/** Puts an unconfirmed card away. One that was confirmed stays confirmed. */
export const cancelPayment: UseCase<{ actor: ChatRef; intentId: string }, null> = async (
  scope,
  { actor, intentId },
) => {
  const me = await actingUser(scope, actor)
  await scope.tx.intent.updateMany({
    where: { id: intentId, ownerId: me.id, state: 'draft' },
    data: { state: 'cancelled' },
  })
  return null
}
