import { chatKey } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import type { PutAway } from '../payment/views.ts'

/**
 * Puts a card away by which an account would have been closed. One that is closed stays so, and that is said to a chat
 * that has no account any more: the answer may have got lost.
 */
export const dropClosing: UseCase<{ actor: ChatRef; id: string }, PutAway> = async ({ tx }, { actor, id }) => {
  const chat = await tx.chat.findUnique({ where: chatKey(actor), select: { userId: true } })
  const ownerId = chat?.userId
  if (ownerId) await tx.closing.updateMany({ where: { id, ownerId, state: 'draft' }, data: { state: 'dropped' } })
  return { made: (await tx.closing.count({ where: { id, state: 'closed' } })) > 0 }
}
