import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { addMessage } from './message.ts'
import { bringToTopic } from './tell-staff.ts'
import { lockOwnTicket } from './ticket.ts'
import { readTicketAgain } from './view-ticket.ts'
import type { TicketView } from './views.ts'

const STARS_MAX = 5

/**
 * The customer says how the help was, one to five stars, once it is closed; said anew, the new word counts.
 * `ticket_not_found`.
 */
export const rateTicket: UseCase<{ actor: ChatRef; number: number; stars: number }, TicketView> = async (
  scope,
  { actor, number, stars },
) => {
  const ticket = await lockOwnTicket(scope, actor, number)
  const isStars = Number.isInteger(stars) && stars >= 1 && stars <= STARS_MAX
  if (ticket.state !== 'closed' || !isStars) fail({ code: 'ticket_not_found' })
  if (ticket.rating !== stars) {
    const { id } = ticket
    await scope.tx.ticket.update({ where: { id }, data: { rating: stars }, select: { id: true } })
    const text = '★'.repeat(stars) + '☆'.repeat(STARS_MAX - stars)
    await addMessage(scope, { ticketId: id, author: 'note', text })
    await bringToTopic(scope, ticket)
  }
  return readTicketAgain(scope, ticket.id, 'customer')
}
