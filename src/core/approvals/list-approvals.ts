import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { requireStaff, staffPermissions } from '../staff/staff-actor.ts'
import { viewApproval } from './approval.ts'
import { ownersOf } from './owners.ts'
import type { ApprovalView } from './views.ts'

const SHOWN_MAX = 50

/** Staff: the open requests that the actor may decide, and their own; the oldest first. Never one about themselves. */
export const listApprovals: UseCase<{ actor: ChatRef }, ApprovalView[]> = async (scope, { actor }) => {
  const staff = await requireStaff(scope, actor, 'queue.see')
  const rights = await staffPermissions(scope, actor)
  const rows = await scope.tx.approval.findMany({
    where: { state: 'open', expiresAt: { gt: scope.now } },
    orderBy: { createdAt: 'asc' },
    take: SHOWN_MAX,
  })
  const views: ApprovalView[] = []
  for (const row of rows) {
    const owners = await ownersOf(scope, row)
    if (owners.some((owner) => staff.wallets.includes(owner))) continue
    views.push(await viewApproval(scope, row, staff, rights))
  }
  return views.filter(({ mine, mayDecide }) => mine || mayDecide)
}
