import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { endStaff, isLastOwner, lockStaff } from './end-staff.ts'

/**
 * At the owner's console: a staff member is one no longer. Not the last owner, without whom nobody could name or dismiss
 * anybody from a chat: another is named first. `not_found`, `proposal_invalid`.
 */
export const dismissStaff: UseCase<ChatRef, null> = async (scope, { botId, telegramId }) => {
  await lockStaff(scope)
  if (await isLastOwner(scope, { botId, telegramId })) fail({ code: 'proposal_invalid', why: 'last_owner' })
  await endStaff(scope, { botId, telegramId }, 'system')
  return null
}
