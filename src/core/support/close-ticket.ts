import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { lockTicket, readTicketAgain, refuseOwnTicket } from './ticket.ts'
import type { TicketView } from './views.ts'

/** Staff: ends a ticket. What the customer writes next opens a new one. */
export const closeTicket: UseCase<{ actor: ChatRef; number: number }, TicketView> = async (scope, input) => {
  const { actor, number } = input
  const staff = await requireStaff(scope, actor, 'tickets.answer')
  const ticket = await lockTicket(scope, number)
  refuseOwnTicket(staff, ticket)
  await audit(scope, actor, 'ticket.closed', `ticket:${number}`)
  await scope.tx.ticket.update({ where: { id: ticket.id }, data: { state: 'closed' }, select: { id: true } })
  return readTicketAgain(scope, ticket.id)
}
