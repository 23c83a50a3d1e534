import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { cleanText } from './clean-text.ts'
import { firstNameOf } from './first-name.ts'
import { addMessage } from './message.ts'
import { bringToTopic } from './tell-staff.ts'
import { lockTicket, refuseOwnTicket, TEXT_MAX } from './ticket.ts'
import { readTicketAgain } from './view-ticket.ts'
import type { TicketView } from './views.ts'

type Note = { actor: ChatRef; number: number; text: string; inTopic?: true }

/** Staff: a note on a ticket, which its customer never sees. `ticket_not_found`, `text_too_long`, `own_account`. */
export const noteTicket: UseCase<Note, TicketView> = async (scope, { actor, number, text, inTopic }) => {
  const staff = await requireStaff(scope, actor, 'tickets.answer')
  const words = cleanText(text, TEXT_MAX)
  const ticket = await lockTicket(scope, number)
  await refuseOwnTicket(scope, staff, ticket)
  await audit(scope, actor, 'ticket.noted', `ticket:${number}`)
  const via = inTopic ? 'topic' : 'chat'
  await addMessage(scope, { ticketId: ticket.id, author: 'note', text: words, by: firstNameOf(staff.name), via })
  await bringToTopic(scope, ticket)
  return readTicketAgain(scope, ticket.id, 'staff')
}
