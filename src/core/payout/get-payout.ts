import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import { normaliseReference } from '../kit/reference.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { viewPayout } from './view-payout.ts'
import type { PayoutView } from './views.ts'

/** One's own withdrawal by its reference. `not_found` for anybody else's. */
export const getPayout: UseCase<{ actor: ChatRef; reference: string }, PayoutView> = async (scope, input) => {
  const me = await actingUser(scope, input.actor)
  refuseLockedChat(me)
  const row = await scope.tx.payout.findFirst({
    where: { reference: normaliseReference(input.reference), ownerId: me.id, confirmedAt: { not: null } },
    include: { destination: true },
  })
  return row ? viewPayout(scope, row, me.openedName) : fail({ code: 'not_found' })
}
