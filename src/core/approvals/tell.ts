import type { Approval } from '#prisma'
import { sameChat } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import type { Scope } from '../kit/use-case.ts'
import { notify, notifyAll } from '../notices/notify.ts'
import { rolesWith } from '../staff/permissions.ts'
import { chatsOf } from '../staff/same-person.ts'
import { requesterOf } from './approval.ts'
import type { ApprovalKind } from './asked.ts'
import { kindOf } from './kinds.ts'
import { chatsAbout, ownersOf } from './owners.ts'
import type { ApprovalOutcome } from './views.ts'

/** Tells those who may decide: not who asked, and not whom it is about, who must not learn of it. */
export async function tellApprovers(scope: Scope, row: Approval, by: string): Promise<void> {
  const kind = row.kind as ApprovalKind
  const staff = await scope.tx.staff.findMany({
    where: { role: { in: [...rolesWith(kindOf(kind).approve)] } },
    select: { botId: true, telegramId: true },
  })
  const involved = [row.requestedUser, ...(await ownersOf(scope, row))].filter((id) => id !== null)
  const theirs = await scope.tx.chat.findMany({ where: { userId: { in: involved } } })
  const others: ChatRef[] = []
  for (const chat of [requesterOf(row), ...theirs, ...(await chatsAbout(scope, row))])
    others.push(...(await chatsOf(scope.tx, chat)))
  const told = staff.filter((chat) => !others.some((other) => sameChat(chat, other)))
  const notice = { kind: 'approval_asked', id: row.id, what: kind, by } as const
  await notifyAll(
    scope,
    told.map((chat) => ({ to: { chat }, notice })),
  )
}

/** Tells who asked what became of it. @param by null when nobody decided: its time was over */
export const tellRequester = (
  scope: Scope,
  row: Approval,
  outcome: ApprovalOutcome,
  by: string | null,
): Promise<void> =>
  notify(
    scope,
    { chat: requesterOf(row) },
    { kind: 'approval_decided', id: row.id, what: row.kind as ApprovalKind, outcome, by },
  )
