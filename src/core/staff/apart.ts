import { sameChat } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import type { Scope } from '../kit/use-case.ts'
import { type Permission, rolesWith } from './permissions.ts'
import { chatsOf } from './same-person.ts'
import { chatsWith } from './wallets.ts'

/** Whom something is about: people by their accounts, and chats, which need not have one. */
export type About = { users: readonly string[]; chats?: readonly ChatRef[] }

/** ADM-06: the chats of all staff who have a permission, but not of those whom it is about: they are not to hear of it. */
export async function staffApart({ tx }: Scope, permission: Permission, about: About): Promise<ChatRef[]> {
  const staff = await tx.staff.findMany({
    where: { role: { in: [...rolesWith(permission)] } },
    select: { botId: true, telegramId: true },
  })
  const theirs: ChatRef[] = []
  for (const chat of [...(about.chats ?? []), ...(await chatsWith(tx, about.users))])
    theirs.push(...(await chatsOf(tx, chat)))
  return staff.filter((chat) => !theirs.some((other) => sameChat(chat, other)))
}
