import { sameChat } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { rolesWith } from '../staff/permissions.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { firstNameOf } from './first-name.ts'
import { tellInChat } from './tell-staff.ts'
import { lockTicket, refuseOwnTicket } from './ticket.ts'
import { readTicketAgain } from './view-ticket.ts'
import type { TicketView } from './views.ts'

type Assigning = { actor: ChatRef; number: number; to: string }

/**
 * Staff: gives a ticket to somebody who answers, by @name or first name; they hear of it in their own chat, its
 * customer once they write. `ticket_not_found`, `customer_not_found` for nobody of staff, or several, `own_account`
 * where it is that person's own, or the actor's.
 */
export const assignTicket: UseCase<Assigning, TicketView> = async (scope, { actor, number, to }) => {
  const staff = await requireStaff(scope, actor, 'tickets.answer')
  const ticket = await lockTicket(scope, number)
  await refuseOwnTicket(scope, staff, ticket)
  const agent = await agentNamed(scope, actor, to.trim())
  await refuseOwnTicket(scope, await requireStaff(scope, agent, 'tickets.answer'), ticket)
  const { id } = ticket
  const { botId: agentBotId, telegramId: agentTelegramId, name } = agent
  await audit(scope, actor, 'ticket.assigned', `ticket:${number}`, { to: String(agentTelegramId) })
  const data = { agentBotId, agentTelegramId, agentName: firstNameOf(name), liveUntil: null }
  await scope.tx.ticket.update({ where: { id }, data, select: { id: true } })
  const view = await readTicketAgain(scope, id, 'staff')
  if (!sameChat(agent, actor)) await tellInChat(scope, ticket, view.customer.name, agent)
  return view
}

async function agentNamed({ tx }: Scope, { botId }: ChatRef, to: string): Promise<ChatRef & { name: string }> {
  const staff = await tx.staff.findMany({
    where: { botId, role: { in: [...rolesWith('tickets.answer')] } },
    select: { botId: true, telegramId: true, name: true },
  })
  const username = to.startsWith('@') ? to.slice(1).toLowerCase() : null
  const chat =
    username === null
      ? null
      : await tx.chat.findFirst({ where: { botId, username: { equals: username, mode: 'insensitive' } } })
  const found = staff.filter(({ telegramId, name }) =>
    username === null ? firstNameOf(name).toLowerCase() === to.toLowerCase() : telegramId === chat?.telegramId,
  )
  const [only] = found
  return only && found.length === 1 ? only : fail({ code: 'customer_not_found', asked: to })
}
