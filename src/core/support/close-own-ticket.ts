import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { endTicket } from './close-ticket.ts'
import { lockOwnTicket } from './ticket.ts'
import { readTicketAgain } from './view-ticket.ts'
import type { TicketView } from './views.ts'

/** The customer ends their own: it is solved, or they have had enough. `ticket_not_found`. */
export const closeOwnTicket: UseCase<{ actor: ChatRef; number: number }, TicketView> = async (
  scope,
  { actor, number },
) => {
  const ticket = await lockOwnTicket(scope, actor, number)
  if (ticket.state !== 'closed') await endTicket(scope, ticket)
  return readTicketAgain(scope, ticket.id, 'customer')
}
