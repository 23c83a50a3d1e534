import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { refuseAboutOwn, refuseOwn, requireStaff } from '../../staff/staff-actor.ts'
import { viewCase } from './case.ts'
import { newChatOf } from './rebind.ts'
import type { RecoveryCase } from './views.ts'

/**
 * Staff: a recovery, with what its owner stated. Every look leaves a row. `superseded` when it is over, `own_account` of
 * one's own wallet, and of any that would come to a chat of one's own.
 */
export const readCase: UseCase<{ actor: ChatRef; id: string }, RecoveryCase> = async (scope, { actor, id }) => {
  const staff = await requireStaff(scope, actor, 'recovery.ask')
  const row = await scope.tx.rebind.findFirst({ where: { id, state: 'identity', until: { gt: scope.now } } })
  if (!row) return fail({ code: 'superseded' })
  refuseOwn(staff, row.userId)
  refuseAboutOwn(staff, [newChatOf(row)])
  await audit(scope, actor, 'recovery.read', `rebind:${id}`)
  return viewCase(scope, row, true)
}
