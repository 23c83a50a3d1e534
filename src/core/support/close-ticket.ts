import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { closeDispute } from '../refund/request/dispute-of-ticket.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { bringToTopic } from './tell-staff.ts'
import { lockTicket, refuseOwnTicket, type Ticket } from './ticket.ts'
import { readTicketAgain } from './view-ticket.ts'
import type { TicketView } from './views.ts'

type Closing = { actor: ChatRef; number: number }

/**
 * Staff: ends a ticket; its customer is told, rates the help and may open it again for a week. What they write otherwise opens a
 * new one. Closed already, it stays as it is. `ticket_not_found`, `own_account`.
 */
export const closeTicket: UseCase<Closing, TicketView> = async (scope, { actor, number }) => {
  const staff = await requireStaff(scope, actor, 'tickets.answer')
  const ticket = await lockTicket(scope, number)
  await refuseOwnTicket(scope, staff, ticket)
  if (ticket.state !== 'closed') {
    const { botId, telegramId } = ticket
    await audit(scope, actor, 'ticket.closed', `ticket:${number}`)
    await endTicket(scope, ticket)
    await notify(scope, { chat: { botId, telegramId } }, { kind: 'ticket_closed', number })
  }
  return readTicketAgain(scope, ticket.id, 'staff')
}

/** Ends it, for whoever did, and in its topic; and the dispute it is about. */
export async function endTicket(scope: Scope, ticket: Ticket): Promise<void> {
  const data = { state: 'closed', closedAt: scope.now, liveUntil: null }
  await scope.tx.ticket.update({ where: { id: ticket.id }, data, select: { id: true } })
  await closeDispute(scope, ticket.number)
  await bringToTopic(scope, ticket)
}
