import { chatKey, sameChat } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import type { Tx } from '../kit/use-case.ts'

const refOf = ({ botId, telegramId }: ChatRef): ChatRef => ({ botId, telegramId })

/** A chat, and every other that is known to be the same person's; the chat itself first. */
export async function chatsOf(tx: Tx, chat: ChatRef): Promise<ChatRef[]> {
  const own = refOf(chat)
  const tied = await tx.samePerson.findUnique({ where: chatKey(own), select: { person: true } })
  if (!tied) return [own]
  const select = { botId: true, telegramId: true }
  const all = await tx.samePerson.findMany({ where: tied, orderBy: { createdAt: 'asc' }, select })
  return [own, ...all.filter((one) => !sameChat(one, own))]
}
