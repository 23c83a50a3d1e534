import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { requireStaff } from '../../staff/staff-actor.ts'
import { AT_STAFF } from './mailbox-case.ts'
import { briefMailboxCases } from './view-mailbox-case.ts'
import type { MailboxBrief } from './views.ts'

const SHOWN_MAX = 20

/** Staff: whose mailbox is lost and who has to be compared, the oldest first; never one's own. */
export const listMailboxCases: UseCase<{ actor: ChatRef }, MailboxBrief[]> = async (scope, { actor }) => {
  const staff = await requireStaff(scope, actor, 'recovery.see')
  await audit(scope, actor, 'mailboxes.listed', 'mailboxes')
  const rows = await scope.tx.mailboxCase.findMany({
    where: { ...AT_STAFF, until: { gt: scope.now }, userId: { notIn: [...staff.wallets] } },
    orderBy: { createdAt: 'asc' },
    take: SHOWN_MAX,
  })
  return briefMailboxCases(scope, rows)
}
