import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { refuseOwn, requireStaff } from '../../staff/staff-actor.ts'
import { lockState } from '../freeze/state.ts'
import { endCase } from './close-mailbox-case.ts'
import { lockMailboxCase } from './mailbox-case.ts'
import { tellChat, tellEnded } from './tell.ts'

/**
 * Staff: what was stated does not agree with what we know. One is enough: nothing changes by it, and the chat can ask
 * again. It hears why, and both mailboxes that nothing changes. `superseded` when it is over or agreed to, `own_account`.
 */
export const declineMailboxCase: UseCase<{ actor: ChatRef; id: string }, null> = async (scope, { actor, id }) => {
  const staff = await requireStaff(scope, actor, 'recovery.ask')
  const found = await scope.tx.mailboxCase.findUnique({ where: { id }, select: { userId: true } })
  const userId = found?.userId ?? fail({ code: 'superseded' })
  refuseOwn(staff, userId)
  await lockState(scope, userId)
  const row = (await lockMailboxCase(scope, id, ['identity'])) ?? fail({ code: 'superseded' })
  if (row.movedBy) return fail({ code: 'superseded' })
  await endCase(scope, id, 'declined')
  await audit(scope, actor, 'mailbox.declined', `user:${userId}`, { case: id })
  const owner = await scope.tx.user.findUniqueOrThrow({ where: { id: userId } })
  await tellChat(scope, row, 'declined')
  await tellEnded(scope, owner, row)
  return null
}
