import { chatKey, chatName } from '../../chat/chat-key.ts'
import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { chatsOf } from '../same-person.ts'

/** `other`: another Telegram account of the same person, staff or customer; null: this one is nobody else's after all. */
type Tie = { chat: ChatRef; other: ChatRef | null }

/**
 * At the owner's console: two Telegram accounts are one person. From then on neither approves what the other asked for,
 * and the wallet of either is their own (ADM-04, ADM-06). `not_found` when neither is staff.
 */
export const tieStaff: UseCase<Tie, null> = async (scope, { chat, other }) => {
  const { tx, now, newId } = scope
  const named = other === null ? [chat] : [chat, other]
  if (other === null) await tx.samePerson.deleteMany({ where: { botId: chat.botId, telegramId: chat.telegramId } })
  else {
    if (!(await tx.staff.count({ where: { OR: named.map(({ botId, telegramId }) => ({ botId, telegramId })) } })))
      return fail({ code: 'not_found' })
    const person = newId()
    for (const one of named)
      for (const theirs of await chatsOf(tx, one))
        await tx.samePerson.upsert({
          where: chatKey(theirs),
          create: { ...theirs, person, createdAt: now },
          update: { person },
          select: { person: true },
        })
  }
  await audit(scope, 'system', 'staff.tied', chatName(chat), { with: other && chatName(other) })
  return null
}
