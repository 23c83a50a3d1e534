import { chatKey } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'

/** A staff member is one no longer, from the next thing they do on; what they did stays on record. `not_found`. */
export const dismissStaff: UseCase<ChatRef, null> = async (scope, { botId, telegramId }) => {
  const { count } = await scope.tx.staff.deleteMany({ where: chatKey({ botId, telegramId }).botId_telegramId })
  if (count === 0) fail({ code: 'not_found' })
  await audit(scope, 'system', 'staff.dismissed', `chat:${botId}:${telegramId}`)
  return null
}
