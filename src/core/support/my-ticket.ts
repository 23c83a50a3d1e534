import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { newestTicket } from './ticket.ts'
import { viewTicket } from './view-ticket.ts'
import type { TicketView } from './views.ts'

/** The chat's own newest ticket, whatever its state; null when it never wrote. */
export const myTicket: UseCase<{ actor: ChatRef }, TicketView | null> = async (scope, { actor }) => {
  const ticket = await newestTicket(scope, actor)
  return ticket && viewTicket(scope, ticket, 'customer')
}
