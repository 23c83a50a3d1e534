import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { newestTicket, viewTicket } from './ticket.ts'
import type { TicketView } from './views.ts'

/** The chat's own newest ticket, whatever its state; null when it never wrote. */
export const myTicket: UseCase<{ actor: ChatRef }, TicketView | null> = async (scope, { actor }) => {
  const ticket = await newestTicket(scope, actor)
  return ticket && viewTicket(scope, ticket)
}
