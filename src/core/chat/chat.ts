import type { Chat, User } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { openName } from '../people/actor.ts'
import { openFirstName } from './first-name.ts'
import { type ChatRef, type ChatView, LOCALES, type Locale, type Role, type UserView } from './views.ts'

/** The key of a chat's row. */
export const chatKey = ({ botId, telegramId }: ChatRef) => ({ botId_telegramId: { botId, telegramId } })

export const sameChat = (a: ChatRef, b: ChatRef): boolean => a.botId === b.botId && a.telegramId === b.telegramId

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
    role: await roleOf(scope, chat),
    user: user ? viewUser(scope, user) : null,
    registering,
  }
}

/** What a chat may do: everybody who was not appointed is a customer. */
export async function roleOf(scope: Scope, chat: ChatRef): Promise<Role> {
  const staff = await scope.tx.staff.findUnique({ where: chatKey(chat), select: { role: true } })
  return staff?.role === 'agent' ? 'agent' : 'customer'
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
