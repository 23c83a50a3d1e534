import type { ChatRef } from '../../chat/views.ts'
import { fail } from '../../kit/failure.ts'
import { limitRate } from '../../kit/rate-limit.ts'
import { after, HOUR, SECOND } from '../../kit/time.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { actingUser } from '../../people/actor.ts'
import { refuseLockedChat } from '../../people/lock/chat-lock.ts'
import { hashOf, newCode } from './code.ts'
import { PAYER_CODE_SECONDS, type PayerCodeView } from './views.ts'

const AN_HOUR = 120

/**
 * S40: a code to be shown at a counter. It authorises nothing: whoever types it can ask for an amount, which its owner
 * confirms on their own phone. The one before it works no more. `account_frozen_by_user`, `account_restricted`,
 * `chat_locked`, `too_many_requests`.
 */
export const issuePayerCode: UseCase<{ actor: ChatRef }, PayerCodeView> = async (scope, { actor }) => {
  const { tx, now, newId } = scope
  const me = await actingUser(scope, actor)
  refuseLockedChat(me)
  if (me.state === 'frozen_by_user') fail({ code: 'account_frozen_by_user' })
  if (me.state !== 'active') fail({ code: 'account_restricted' })
  await limitRate(scope, { subject: `user:${me.id}`, of: 'payer_code', max: AN_HOUR, windowMs: HOUR })
  await tx.payerCode.updateMany({ where: { userId: me.id, state: 'open' }, data: { state: 'void' } })
  const [id, digits, expiresAt] = [newId(), newCode(scope), after(now, PAYER_CODE_SECONDS * SECOND)]
  const row = { id, userId: me.id, codeHash: hashOf(scope, digits), createdAt: now, expiresAt }
  await tx.payerCode.create({ data: row, select: { id: true } })
  return { id, digits, expiresAt }
}
