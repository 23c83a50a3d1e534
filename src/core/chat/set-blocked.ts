import type { UseCase } from '../kit/use-case.ts'
import type { ChatRef } from './views.ts'

/** Blocked chats get no notices. A chat we never met has nothing to note. */
export const setBlocked: UseCase<{ chat: ChatRef; blocked: boolean }, null> = async (scope, { chat, blocked }) => {
  const { botId, telegramId } = chat
  await scope.tx.chat.updateMany({ where: { botId, telegramId }, data: { blocked } })
  return null
}
