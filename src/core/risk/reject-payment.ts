import type { ChatRef } from '../chat/views.ts'
import { giveBack, tellReturned } from '../held/give-back.ts'
import { lockHeld } from '../held/lock-held.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import { declinePayout, lockReviewed } from '../payout/review.ts'
import { refuseWhileUnsure } from '../rails/restored.ts'
import { keepReason } from '../staff/reason.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { notTheirOwn } from './read-risk.ts'
import type { RiskItemView } from './views.ts'

type Rejection = { actor: ChatRef; id: string; reason: string }

/**
 * Staff, alone: a payment, or a withdrawal, that waits for their look does not go. Amount and fee are its payer's again,
 * who is told.
 * One that was decided meanwhile comes back as it stands. `reason_needed`, `own_account`, `restore_unsure`.
 */
export const rejectPayment: UseCase<Rejection, RiskItemView> = async (scope, { actor, id, reason }) => {
  const staff = await requireStaff(scope, actor, 'risk.decide')
  await notTheirOwn(scope, staff, id)
  const reasonId = await keepReason(scope, reason)
  const by = `staff:${actor.botId}:${actor.telegramId}`
  const held = await lockHeld(scope, id)
  if (held?.intent.heldWhy === 'review') {
    await giveBack(scope, held.intent, by)
    await tellReturned(scope, held.intent, 'rejected')
    await audit(scope, actor, 'payment.rejected', `payment:${id}`, { reason: reasonId })
  }
  const reviewed = held ? null : await lockReviewed(scope, id)
  if (reviewed) {
    await refuseWhileUnsure(scope, reviewed.rail)
    await declinePayout(scope, reviewed, 'rejected', by)
    await audit(scope, actor, 'payout.rejected', `payout:${id}`, { reason: reasonId })
  }
  return notTheirOwn(scope, staff, id)
}
