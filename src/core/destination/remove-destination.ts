import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { lockPurses } from '../payout/journals.ts'
import { type ActingUser, actingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'

/**
 * Forgets an account of one's own. `destination_in_use` while a withdrawal is on hold for it that nobody has begun to
 * send, `chat_locked` where a locked chat would hear how much that is; what is being sent still arrives. Done twice it
 * says the same.
 */
export const removeDestination: UseCase<{ actor: ChatRef; id: string }, null> = async (scope, { actor, id }) => {
  const me = await actingUser(scope, actor)
  // Whoever confirms a withdrawal there holds these locks, or reads afterwards that it is gone.
  await lockPurses(scope, me.id)
  await refuseInUse(scope, me, id)
  const { count } = await scope.tx.destination.updateMany({
    where: { id, ownerId: me.id, state: { not: 'removed' } },
    data: { state: 'removed' },
  })
  if (count > 0) await audit(scope, actor, 'destination.removed', `user:${me.id}`, { destination: id })
  return null
}

async function refuseInUse({ tx }: Scope, me: ActingUser, destinationId: string): Promise<void> {
  const waiting = await tx.payout.findFirst({
    where: { ownerId: me.id, destinationId, state: { in: ['review', 'held'] } },
    orderBy: { confirmedAt: 'asc' },
  })
  if (!waiting) return
  refuseLockedChat(me)
  const { id: payoutId, amount, fee } = waiting
  const currency = currencyOf(waiting.currency)
  fail({ code: 'destination_in_use', payoutId, amount: money(amount, currency), total: money(amount + fee, currency) })
}
