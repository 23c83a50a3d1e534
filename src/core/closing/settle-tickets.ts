import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import { endTicket } from '../support/close-ticket.ts'
import { lockTicket } from '../support/ticket.ts'
import { leaver } from './card.ts'

/**
 * One's own support requests are settled: nobody has to answer them any more, and their topics close. Done twice it says
 * the same.
 */
export const settleTickets: UseCase<{ actor: ChatRef }, null> = async (scope, { actor }) => {
  const me = await leaver(scope, actor)
  const open = await scope.tx.ticket.findMany({
    where: { userId: me.id, state: { not: 'closed' } },
    orderBy: { number: 'asc' },
    select: { number: true },
  })
  let count = 0
  for (const { number } of open) {
    const ticket = await lockTicket(scope, number)
    // Closed by staff while it was waited for.
    if (ticket.state === 'closed') continue
    await endTicket(scope, ticket)
    count += 1
  }
  if (count > 0) await audit(scope, actor, 'ticket.settled', `user:${me.id}`, { count })
  return null
}
