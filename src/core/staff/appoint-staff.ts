import { chatKey, chatName } from '../chat/chat-key.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import type { StaffMember } from './views.ts'

/** Names a staff member. Their chat need not have written to us yet. */
export const appointStaff: UseCase<StaffMember, null> = async (scope, member) => {
  const { botId, telegramId, role, name } = member
  await scope.tx.staff.upsert({
    where: chatKey(member),
    create: { botId, telegramId, role, name, createdAt: scope.now },
    update: { role, name },
    select: { botId: true },
  })
  await audit(scope, 'system', 'staff.appointed', chatName(member), { role })
  return null
}
