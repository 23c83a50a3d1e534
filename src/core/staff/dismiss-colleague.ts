import { sameChat } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { endStaff, isLastOwner, lockStaff } from './end-staff.ts'
import { chatNamed } from './member.ts'
import { notingMisses, refuseGuessing } from './missed-customer.ts'
import { keepReason } from './reason.ts'
import { requireStaff } from './staff-actor.ts'

type Wish = { actor: ChatRef; who: string; reason: string }

const dismissOnce: UseCase<Wish, { name: string }> = async (scope, { actor, who, reason }) => {
  // First of all: of two who dismiss each other the second is no staff any more when they are asked.
  await lockStaff(scope)
  const staff = await requireStaff(scope, actor, 'staff.dismiss')
  await refuseGuessing(scope, actor, { handle: who })
  const chat = await chatNamed(scope, actor.botId, who)
  if (staff.chats.some((own) => sameChat(own, chat))) fail({ code: 'own_account' })
  if (await isLastOwner(scope, chat)) fail({ code: 'proposal_invalid', why: 'last_owner' })
  const where = { botId: chat.botId, telegramId: chat.telegramId }
  const row = (await scope.tx.staff.findFirst({ where, select: { name: true } })) ?? fail({ code: 'not_found' })
  await endStaff(scope, chat, actor, await keepReason(scope, reason))
  return { name: row.name }
}

/**
 * An owner, alone: somebody may do nothing more here, at once. A role takes two to give and one to take away. Never
 * oneself, nor the last owner. A name that is nobody's leaves a row. `customer_not_found`, `too_many_requests`,
 * `not_found` for who is not staff, `own_account`, `proposal_invalid`.
 */
export const dismissColleague = notingMisses(dismissOnce, () => 'dismissal', {})
