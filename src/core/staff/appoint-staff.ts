import { chatKey } from '../chat/chat.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import type { StaffMember } from './views.ts'

/** Names a staff member. Their chat need not have written to us yet. */
export const appointStaff: UseCase<StaffMember, null> = async (scope, { botId, telegramId, role, name }) => {
  await scope.tx.staff.upsert({
    where: chatKey({ botId, telegramId }),
    create: { botId, telegramId, role, name, createdAt: scope.now },
    update: { role, name },
    select: { botId: true },
  })
  await audit(scope, 'system', 'staff.appointed', `chat:${botId}:${telegramId}`, { role })
  return null
}
