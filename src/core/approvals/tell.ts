import type { Approval } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { requesterOf } from './approval.ts'
import type { ApprovalKind } from './asked.ts'
import { kindOf } from './kinds.ts'
import { chatsAbout, ownersOf } from './owners.ts'
import type { ApprovalOutcome } from './views.ts'

/** Tells those who may decide: not who asked, and not whom it is about, who must not learn of it. */
export async function tellApprovers(scope: Scope, row: Approval, by: string): Promise<void> {
  const kind = row.kind as ApprovalKind
  const users = [row.requestedUser, ...(await ownersOf(scope, row))].filter((id) => id !== null)
  const about = { users, chats: [requesterOf(row), ...(await chatsAbout(scope, row))] }
  const notice = { kind: 'approval_asked', id: row.id, what: kind, by } as const
  await notify(scope, { staff: kindOf(kind).approve, about }, notice)
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
