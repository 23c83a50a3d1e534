import type { ChatRef } from '../chat/views.ts'
import { uncount } from '../held/give-back.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'
import { unseen } from '../people/lock/chat-lock.ts'
import { restorationOf } from '../rails/restored.ts'
import { closeDecision } from '../risk/close-decision.ts'
import { releasePayout } from './journals.ts'
import { isUnsent } from './states.ts'
import { lockPayout, step } from './step.ts'
import { viewPayout } from './view-payout.ts'
import type { PayoutView } from './views.ts'

/**
 * Takes a withdrawal back before anybody has begun to send it: amount and fee are available at once. A card that was not
 * confirmed is put away. Done twice it says the same; null in a locked chat. `payout_under_way` once it is being sent, or while a
 * restored backup leaves open whether it was.
 */
export const cancelPayout: UseCase<{ actor: ChatRef; payoutId: string }, PayoutView | null> = async (
  scope,
  { actor, payoutId },
) => {
  const row = await lockPayout(scope, payoutId)
  const me = await actingUser(scope, actor)
  if (row?.ownerId !== me.id) return fail({ code: 'not_found' })
  if (row.state === 'draft') await step(scope, row.id, 'drop')
  if (isUnsent(row.state) && (await restorationOf(scope, row.rail)))
    fail({ code: 'payout_under_way', reference: row.reference })
  if (await step(scope, row.id, 'call_off', { endedAt: scope.now })) {
    await releasePayout(scope, row, `user:${me.id}`)
    await uncount(scope, row)
    await closeDecision(scope, row.id)
    await audit(scope, actor, 'payout.called_off', `user:${me.id}`, { payout: row.id })
  }
  const now = await scope.tx.payout.findUniqueOrThrow({ where: { id: row.id }, include: { destination: true } })
  if (now.state !== 'cancelled' && now.state !== 'dropped') fail({ code: 'payout_under_way', reference: row.reference })
  return unseen(me, async () => viewPayout(scope, now, me.openedName))
}
