import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { endStaff } from './end-staff.ts'

/** At the owner's console: a staff member is one no longer, whoever they are. `not_found`. */
export const dismissStaff: UseCase<ChatRef, null> = async (scope, { botId, telegramId }) => {
  await endStaff(scope, { botId, telegramId }, 'system')
  return null
}
