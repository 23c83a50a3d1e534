import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { cleanText } from './clean-text.ts'
import { addMessage, lockTicket, readTicketAgain, refuseOwnTicket, TEXT_MAX } from './ticket.ts'
import type { TicketView } from './views.ts'

type Answer = { actor: ChatRef; number: number; text: string }

/** Staff: answers a ticket; the customer is told in their chat. A closed one is answered all the same, and open for a reply. */
export const answerTicket: UseCase<Answer, TicketView> = async (scope, { actor, number, text }) => {
  const staff = await requireStaff(scope, actor, 'tickets.answer')
  const words = cleanText(text, TEXT_MAX)
  const ticket = await lockTicket(scope, number)
  refuseOwnTicket(staff, ticket)
  const { id, botId, telegramId } = ticket
  await audit(scope, actor, 'ticket.answered', `ticket:${number}`)
  await addMessage(scope, id, 'agent', words)
  await scope.tx.ticket.update({ where: { id }, data: { state: 'answered' }, select: { id: true } })
  await notify(scope, { chat: { botId, telegramId } }, { kind: 'ticket_answered', number, text: words })
  return readTicketAgain(scope, id)
}
