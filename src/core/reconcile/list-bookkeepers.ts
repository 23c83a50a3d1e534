import { sameChat } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { staffApart } from '../staff/apart.ts'
import { rolesWith } from '../staff/permissions.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { concernedBy } from './concerned.ts'
import type { AboutDifference } from './open-difference.ts'

/** Staff: who may work on a difference, besides oneself. */
export const listBookkeepers: UseCase<AboutDifference, (ChatRef & { name: string })[]> = async (
  scope,
  { actor, id },
) => {
  await requireStaff(scope, actor, 'books.see')
  const [all, apart] = [await bookkeepers(scope), await bookkeepersApart(scope, id)]
  return all.filter((one) => one.telegramId !== actor.telegramId && apart.some((chat) => sameChat(chat, one)))
}

/** ADM-06: their chats, but not of those whom a difference is about. */
export async function bookkeepersApart(scope: Scope, id: string): Promise<ChatRef[]> {
  const row = await scope.tx.reconcileException.findUnique({ where: { id } })
  return staffApart(scope, 'books.work', { users: row ? await concernedBy(scope, row) : [] })
}

/** Everybody who may work on differences, by name. */
export const bookkeepers = ({ tx }: Scope) =>
  tx.staff.findMany({
    where: { role: { in: [...rolesWith('books.work')] } },
    select: { botId: true, telegramId: true, name: true },
    orderBy: { name: 'asc' },
  })
