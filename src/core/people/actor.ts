import type { User } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'

/** A person with an account, their name opened. */
export type ActingUser = User & { openedName: string }

/** Whose account a chat acts for. `not_registered` when it has none. */
export async function actingUser(scope: Scope, actor: ChatRef): Promise<ActingUser> {
  const chat = await scope.tx.chat.findUnique({
    where: { botId_telegramId: { botId: actor.botId, telegramId: actor.telegramId } },
    select: { user: true },
  })
  if (!chat?.user) return fail({ code: 'not_registered' })
  return { ...chat.user, openedName: openName(scope, chat.user) }
}

/** The person's name as they wrote it at registration. */
export function openName(scope: Pick<Scope, 'keyring'>, user: Pick<User, 'id' | 'dataKey' | 'name'>): string {
  return scope.keyring.open(user.dataKey, userPlace('name', user.id), user.name)
}

/** Where a person's sealed field lives. */
export const userPlace = (field: 'name' | 'email' | 'phone', userId: string): string => `user.${field}:${userId}`
