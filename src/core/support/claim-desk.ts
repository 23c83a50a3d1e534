import type { ChatRef, Locale } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import type { DeskView } from './desk.ts'
import { placeDesk } from './place-desk.ts'

/**
 * The owner says so in the group itself; it takes a fresh code. Said anew, it is tried again. `not_allowed`,
 * `staff_code_needed`.
 */
export const claimDesk: UseCase<{ actor: ChatRef; chatId: bigint; locale: Locale }, DeskView> = async (
  scope,
  input,
) => {
  const { actor, chatId, locale } = input
  await requireStaff(scope, actor, 'support.desk')
  await audit(scope, actor, 'support.desk_claimed', `bot:${actor.botId}`, { chat: chatId.toString() })
  return placeDesk(scope, { botId: actor.botId, chatId, locale })
}
