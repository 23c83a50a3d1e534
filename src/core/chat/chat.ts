import type { Chat, User } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { openName } from '../people/actor.ts'
import { staffPermissions } from '../staff/staff-actor.ts'
import { openFirstName } from './first-name.ts'
import { type ChatView, LOCALES, type Locale, type UserView } from './views.ts'

export { chatKey, sameChat } from './chat-key.ts'

/** The chat's language as it is kept; only ours are ever written. */
export const localeOf = (row: { locale: string }): Locale => LOCALES.find((locale) => locale === row.locale) ?? 'en'

/** What the bot must know about a chat before it answers. */
export async function viewChat(scope: Scope, chat: Chat): Promise<ChatView> {
  const { botId, telegramId } = chat
  const user = chat.userId && (await scope.tx.user.findUnique({ where: { id: chat.userId } }))
  const registering =
    !user && (await scope.tx.registration.count({ where: { botId, telegramId, expiresAt: { gt: scope.now } } })) > 0
  return {
    chat: { botId, telegramId },
    locale: localeOf(chat),
    localeChosen: chat.localeChosen,
    firstName: openFirstName(scope, chat),
    may: await staffPermissions(scope, chat),
    user: user ? viewUser(scope, user) : null,
    registering,
  }
}

function viewUser(scope: Scope, user: User): UserView {
  return {
    id: user.id,
    okpayId: user.okpayId,
    name: openName(scope, user),
    homeCurrency: currencyOf(user.homeCurrency),
    state: user.state as UserView['state'],
    level: user.level,
  }
}
