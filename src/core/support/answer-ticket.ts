import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { requireAgent } from './agent.ts'
import { addMessage, cleanText, lockTicket, readTicketAgain } from './ticket.ts'
import type { TicketView } from './views.ts'

type Answer = { actor: ChatRef; number: number; text: string }

/** Staff: answers a ticket; the customer is told in their chat. A closed one is answered all the same, and open for a reply. */
export const answerTicket: UseCase<Answer, TicketView> = async (scope, { actor, number, text }) => {
  await requireAgent(scope, actor, 'ticket.answered', `ticket:${number}`)
  const words = cleanText(text)
  const { id, botId, telegramId } = await lockTicket(scope, number)
  await addMessage(scope, id, 'agent', words)
  await scope.tx.ticket.update({ where: { id }, data: { state: 'answered' }, select: { id: true } })
  await notify(scope, { chat: { botId, telegramId } }, { kind: 'ticket_answered', number, text: words })
  return readTicketAgain(scope, id)
}
