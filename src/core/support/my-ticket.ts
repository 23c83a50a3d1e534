import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { currentTicket } from './ticket.ts'
import { viewTicket } from './view-ticket.ts'
import type { TicketView } from './views.ts'

/** The chat's own ticket, the one they talk in or the newest open one before one that is closed; null when it never wrote. */
export const myTicket: UseCase<{ actor: ChatRef }, TicketView | null> = async (scope, { actor }) => {
  const ticket = await currentTicket(scope, actor)
  return ticket && viewTicket(scope, ticket, 'customer')
}
