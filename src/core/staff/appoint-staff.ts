import { chatKey, chatName } from '../chat/chat-key.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { isLastOwner, lockStaff } from './end-staff.ts'
import type { StaffMember } from './views.ts'

/**
 * Names a staff member, or changes their role; the last owner stays one. Their chat need not have written to us yet.
 * `proposal_invalid`.
 */
export const appointStaff: UseCase<StaffMember, null> = async (scope, member) => {
  const { botId, telegramId, role, name } = member
  await lockStaff(scope)
  if (role !== 'owner' && (await isLastOwner(scope, member))) fail({ code: 'proposal_invalid', why: 'last_owner' })
  await scope.tx.staff.upsert({
    where: chatKey(member),
    create: { botId, telegramId, role, name, createdAt: scope.now },
    update: { role, name },
    select: { botId: true },
  })
  await audit(scope, 'system', 'staff.appointed', chatName(member), { role })
  return null
}
