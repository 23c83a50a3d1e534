import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { requireAgent } from './agent.ts'
import { lockTicket, readTicketAgain } from './ticket.ts'
import type { TicketView } from './views.ts'

/** Staff: ends a ticket. What the customer writes next opens a new one. */
export const closeTicket: UseCase<{ actor: ChatRef; number: number }, TicketView> = async (scope, input) => {
  const { actor, number } = input
  await requireAgent(scope, actor, 'ticket.closed', `ticket:${number}`)
  const { id } = await lockTicket(scope, number)
  await scope.tx.ticket.update({ where: { id }, data: { state: 'closed' }, select: { id: true } })
  return readTicketAgain(scope, id)
}
