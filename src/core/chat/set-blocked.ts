import type { UseCase } from '../kit/use-case.ts'
import { unpark } from '../notices/unpark.ts'
import type { ChatRef } from './views.ts'

/** Blocked chats get no notices; whoever comes back gets what waited. A chat we never met has nothing to note. */
export const setBlocked: UseCase<{ chat: ChatRef; blocked: boolean }, null> = async (scope, { chat, blocked }) => {
  const { botId, telegramId } = chat
  const { count } = await scope.tx.chat.updateMany({
    where: { botId, telegramId, blocked: !blocked },
    data: { blocked },
  })
  if (count > 0 && !blocked) await unpark(scope, chat)
  return null
}
