import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'

/**
 * The owner of a payment we asked about says that it was them (S63). It moves nothing; staff see it beside the payment.
 * `chat_locked`.
 */
export const confirmMine: UseCase<{ actor: ChatRef; intentId: string }, null> = async (scope, { actor, intentId }) => {
  const me = await actingUser(scope, actor)
  refuseLockedChat(me)
  const { count } = await scope.tx.riskDecision.updateMany({
    where: { intentId, userId: me.id, answer: null },
    data: { answer: 'mine' },
  })
  if (count > 0) await audit(scope, actor, 'risk.owner_confirmed', `user:${me.id}`, { intent: intentId })
  return null
}
