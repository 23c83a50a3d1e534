import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import type { Money } from '../money/money.ts'
import { amountsOf } from '../payment/intent.ts'
import { actingUser } from '../people/actor.ts'
import { unseen } from '../people/lock/chat-lock.ts'
import { giveBack } from './give-back.ts'
import { lockHeld } from './lock-held.ts'

type Cancelled = { total: Money; reference: string }

/**
 * Calls a payment off that still waits: money and fee are back at once. Done twice it says the same; a locked chat
 * hears no sum. `hold_ended` when its time is over, or it was sent or given back by somebody else. A frozen or stopped
 * account's payments wait, and may be called off, for as long as it is.
 */
export const cancelHeld: UseCase<{ actor: ChatRef; intentId: string }, Cancelled | null> = async (
  scope,
  { actor, intentId },
) => {
  const me = await actingUser(scope, actor)
  const mine = await scope.tx.intent.findFirst({ where: { id: intentId, ownerId: me.id, heldWhy: { not: null } } })
  if (!mine) return fail({ code: 'not_found' })
  const held = await lockHeld(scope, intentId)
  if (held && isCancellable(held.intent, me, scope.now)) {
    await giveBack(scope, held.intent, `user:${me.id}`)
    await audit(scope, actor, 'payment.called_off', `user:${me.id}`, { intent: intentId })
  }
  const { state, reference } = await scope.tx.intent.findUniqueOrThrow({ where: { id: intentId } })
  if (state !== 'returned') return fail({ code: 'hold_ended', reference, sent: state === 'committed' })
  return unseen(me, async () => ({ total: amountsOf(mine).total, reference }))
}

/** Until its time is over; and as long as a freeze, or too many wrong codes, keep it waiting. */
export function isCancellable(
  { state, heldUntil }: { state: string; heldUntil: Date | null },
  payer: { state: string; outStoppedUntil: Date | null },
  now: Date,
): boolean {
  const { outStoppedUntil: stopped } = payer
  const waitsOn = payer.state !== 'active' || (stopped !== null && stopped > now)
  return state === 'held' && heldUntil !== null && (heldUntil > now || waitsOn)
}
