import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'

/** Puts an unconfirmed quote away. One that was confirmed stays confirmed. */
export const cancelExchange: UseCase<{ actor: ChatRef; quoteId: string }, null> = async (scope, { actor, quoteId }) => {
  const me = await actingUser(scope, actor)
  await scope.tx.exchange.updateMany({
    where: { id: quoteId, ownerId: me.id, state: 'draft' },
    data: { state: 'cancelled' },
  })
  return null
}
