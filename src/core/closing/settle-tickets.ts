import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import { leaver } from './card.ts'

/** One's own support requests are settled: nobody has to answer them any more. Done twice it says the same. */
export const settleTickets: UseCase<{ actor: ChatRef }, null> = async (scope, { actor }) => {
  const me = await leaver(scope, actor)
  const { count } = await scope.tx.ticket.updateMany({
    where: { userId: me.id, state: { not: 'closed' } },
    data: { state: 'closed' },
  })
  if (count > 0) await audit(scope, actor, 'ticket.settled', `user:${me.id}`, { count })
  return null
}
