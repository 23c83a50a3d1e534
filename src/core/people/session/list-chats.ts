import { openFirstName } from '../../chat/first-name.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { viewerOf } from '../actor.ts'
import type { Actor, LinkedChat } from '../views.ts'

/** The Telegram chats one's account can be used from (SES-04), by the name Telegram gives them. */
export const listChats: UseCase<{ actor: Actor }, LinkedChat[]> = async (scope, { actor }) => {
  const { user } = await viewerOf(scope, actor)
  const chats = await scope.tx.chat.findMany({ where: { userId: user.id }, orderBy: { lastSeenAt: 'desc' } })
  return chats.map((chat) => ({
    firstName: openFirstName(scope, chat),
    linkedAt: chat.linkedAt,
    lastSeenAt: chat.lastSeenAt,
    current: 'telegramId' in actor && chat.telegramId === actor.telegramId && chat.botId === actor.botId,
  }))
}
