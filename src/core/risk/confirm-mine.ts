import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import { newChatSince } from '../payment/risk-inputs.ts'
import { actingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'

/**
 * The chat of a payment we asked about says that it was them (S63). It moves nothing; staff see it beside the payment, and
 * that it may be a thief's word where the chat was new when the payment was looked at, or took the wallet over since.
 * `chat_locked`.
 */
export const confirmMine: UseCase<{ actor: ChatRef; intentId: string }, null> = async (scope, { actor, intentId }) => {
  const me = await actingUser(scope, actor)
  refuseLockedChat(me)
  const unanswered = { intentId, userId: me.id, answer: null }
  const asked = await scope.tx.riskDecision.findFirst({ where: unanswered, select: { at: true } })
  if (!asked) return null
  const since = newChatSince(me, asked.at)
  const { count } = await scope.tx.riskDecision.updateMany({
    where: unanswered,
    data: { answer: 'mine', answeredBy: since },
  })
  if (count === 0) return null
  const subject = `user:${me.id}`
  await (since
    ? audit(scope, actor, 'risk.new_chat_confirmed', subject, { intent: intentId, since: since.toISOString() })
    : audit(scope, actor, 'risk.owner_confirmed', subject, { intent: intentId }))
  return null
}
