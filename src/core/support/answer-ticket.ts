import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import type { CleanFile } from '../ports/document-desk.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { cleanText } from './clean-text.ts'
import { firstNameOf } from './first-name.ts'
import { mailAnswer } from './mail-answer.ts'
import { addMessage } from './message.ts'
import { bringToTopic } from './tell-staff.ts'
import { isLive, isPresent, lockTicket, refuseOwnTicket, stillLive, TEXT_MAX, type Ticket } from './ticket.ts'
import { readTicketAgain } from './view-ticket.ts'
import type { TicketView } from './views.ts'

type Answer = { actor: ChatRef; number: number; text: string; file?: CleanFile; inTopic?: true }

/**
 * Staff: answers a ticket; the customer is told in their chat, by mail too if they wrote by mail, and from now on the two
 * talk, unless its chat has another account by now. A closed one is answered all the same, and open for a reply.
 * `ticket_not_found`, `text_too_long`, `own_account`.
 */
export const answerTicket: UseCase<Answer, TicketView> = async (scope, { actor, number, text, file, inTopic }) => {
  const staff = await requireStaff(scope, actor, 'tickets.answer')
  const words = cleanText(text, TEXT_MAX)
  const ticket = await lockTicket(scope, number)
  await refuseOwnTicket(scope, staff, ticket)
  const { id, botId, telegramId } = ticket
  const by = firstNameOf(staff.name)
  await audit(scope, actor, 'ticket.answered', `ticket:${number}`)
  const message = await addMessage(scope, {
    ...{ ticketId: id, author: 'agent', text: words, by, file },
    via: inTopic ? 'topic' : 'chat',
  })
  const isNew = !isLive(ticket, scope.now) || ticket.agentTelegramId !== actor.telegramId
  const talks = await taken(scope, ticket, actor, by, { state: 'answered', closedAt: null })
  const began = talks && isNew
  const enclosed = file && { file: message }
  const notice = { kind: 'ticket_answered', number, text: words, by, began, ...enclosed } as const
  await notify(scope, { chat: { botId, telegramId } }, notice)
  if (ticket.byMail) await mailAnswer(scope, ticket, { by, text: words, hasFile: file !== undefined })
  await bringToTopic(scope, ticket)
  return readTicketAgain(scope, id, 'staff')
}

/**
 * It is this agent's now, and the two talk; not where somebody else has its chat by now: they would answer in another's
 * name. Whether they do.
 */
export async function taken(
  scope: Scope,
  ticket: Ticket,
  { botId, telegramId }: ChatRef,
  agentName: string,
  besides: { state?: string; closedAt?: null } = {},
): Promise<boolean> {
  const talks = await isPresent(scope, ticket)
  const agent = { agentBotId: botId, agentTelegramId: telegramId, agentName }
  await scope.tx.ticket.update({
    where: { id: ticket.id },
    data: { ...agent, ...(talks && stillLive(scope)), ...besides },
    select: { id: true },
  })
  return talks
}
