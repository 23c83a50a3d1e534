import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { refuseAboutOwn, refuseOwn, requireStaff, staffPermissions } from '../staff/staff-actor.ts'
import { isOwn, viewApproval } from './approval.ts'
import type { ApprovalKind } from './asked.ts'
import { kindOf } from './kinds.ts'
import { chatsAbout, ownersOf } from './owners.ts'
import type { ApprovalView } from './views.ts'

/** What has in it what somebody states of themselves, a bank of whoever paid, or staff of a customer. */
const STATES_WHO: ReadonlySet<string> = new Set<ApprovalKind>([
  'release_account',
  'rebind_account',
  'replace_mailbox',
  'settle_difference',
])

/** Staff: one request, for those who may decide it and whoever asked. What says who somebody is takes a fresh code. */
export const readApproval: UseCase<{ actor: ChatRef; id: string }, ApprovalView> = async (scope, { actor, id }) => {
  const staff = await requireStaff(scope, actor, 'queue.see')
  const row = (await scope.tx.approval.findUnique({ where: { id } })) ?? fail({ code: 'superseded' })
  for (const owner of await ownersOf(scope, row)) refuseOwn(staff, owner)
  refuseAboutOwn(staff, await chatsAbout(scope, row))
  const rights = await staffPermissions(scope, actor)
  if (!isOwn(row, staff) && !rights.includes(kindOf(row.kind as ApprovalKind).approve)) fail({ code: 'not_allowed' })
  if (STATES_WHO.has(row.kind) && !staff.isProven) fail({ code: 'staff_code_needed' })
  await audit(scope, actor, 'approval.read', `approval:${id}`)
  return viewApproval(scope, row, staff, rights)
}
