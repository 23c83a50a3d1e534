import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import { after } from '../kit/time.ts'
import type { UseCase } from '../kit/use-case.ts'
import { refuseNewer, reopen } from './reopen-ticket.ts'
import { tellStaff } from './tell-staff.ts'
import { lockChat, lockOwnTicket, REOPENED_WITHIN, ticketAgain } from './ticket.ts'
import { readTicketAgain } from './view-ticket.ts'
import type { TicketView } from './views.ts'

/**
 * The customer opens what was closed again, within a week, as long as they have begun nothing newer. Open already, it stays as
 * it is. `ticket_not_found`, `ticket_over`.
 */
export const reopenOwnTicket: UseCase<{ actor: ChatRef; number: number }, TicketView> = async (
  scope,
  { actor, number },
) => {
  await lockChat(scope, actor)
  const ticket = await lockOwnTicket(scope, actor, number)
  if (ticket.state === 'closed') {
    const isLate = ticket.closedAt === null || after(ticket.closedAt, REOPENED_WITHIN) <= scope.now
    if (isLate) fail({ code: 'ticket_over' })
    await refuseNewer(scope, ticket)
    await reopen(scope, ticket)
    const view = await readTicketAgain(scope, ticket.id, 'customer')
    await tellStaff(scope, await ticketAgain(scope, ticket.id), view.customer.name)
  }
  return readTicketAgain(scope, ticket.id, 'customer')
}
