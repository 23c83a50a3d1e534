import type { ChatRef } from '../chat/views.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { rolesWith } from '../staff/permissions.ts'
import { requireStaff } from '../staff/staff-actor.ts'

/** Staff: who may work on differences, besides oneself. */
export const listBookkeepers: UseCase<{ actor: ChatRef }, (ChatRef & { name: string })[]> = async (
  scope,
  { actor },
) => {
  await requireStaff(scope, actor, 'books.see')
  const all = await bookkeepers(scope)
  return all.filter(({ telegramId }) => telegramId !== actor.telegramId)
}

/** Everybody who may work on differences, by name. */
export const bookkeepers = ({ tx }: Scope) =>
  tx.staff.findMany({
    where: { role: { in: [...rolesWith('books.work')] } },
    select: { botId: true, telegramId: true, name: true },
    orderBy: { name: 'asc' },
  })
