import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { refuseOwn, requireStaff } from '../../staff/staff-actor.ts'
import { AT_STAFF } from './mailbox-case.ts'
import { viewMailboxCase } from './view-mailbox-case.ts'
import type { MailboxCaseView } from './views.ts'

/**
 * Staff: a lost mailbox, with what its owner stated. Every look leaves a row. `superseded` when it is over or agreed to,
 * `own_account`.
 */
export const readMailboxCase: UseCase<{ actor: ChatRef; id: string }, MailboxCaseView> = async (
  scope,
  { actor, id },
) => {
  const staff = await requireStaff(scope, actor, 'recovery.ask')
  const row = await scope.tx.mailboxCase.findFirst({ where: { id, ...AT_STAFF, until: { gt: scope.now } } })
  if (!row) return fail({ code: 'superseded' })
  refuseOwn(staff, row.userId)
  await audit(scope, actor, 'mailbox.read', `user:${row.userId}`, { case: id })
  return viewMailboxCase(scope, row, true)
}
