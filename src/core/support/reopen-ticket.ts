import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { reopenDispute } from '../refund/request/dispute-of-ticket.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { bringToTopic } from './tell-staff.ts'
import { lockTicket, opened, refuseOwnTicket, type Ticket } from './ticket.ts'
import { readTicketAgain } from './view-ticket.ts'
import type { TicketView } from './views.ts'

type Reopening = { actor: ChatRef; number: number }

/**
 * Staff: opens what was closed again, whenever that was. `ticket_not_found`, `own_account`, `ticket_over` where its
 * customer has a newer one.
 */
export const reopenTicket: UseCase<Reopening, TicketView> = async (scope, { actor, number }) => {
  const staff = await requireStaff(scope, actor, 'tickets.answer')
  const ticket = await lockTicket(scope, number)
  await refuseOwnTicket(scope, staff, ticket)
  if (ticket.state === 'closed') {
    await refuseNewer(scope, ticket)
    await audit(scope, actor, 'ticket.reopened', `ticket:${number}`)
    await reopen(scope, ticket)
    await bringToTopic(scope, ticket)
  }
  return readTicketAgain(scope, ticket.id, 'staff')
}

/** Who began something newer in the same chat goes on there; whoever has that chat by now may be somebody else. `ticket_over`. */
export async function refuseNewer({ tx }: Scope, { botId, telegramId, userId, number }: Ticket): Promise<void> {
  const newer = await tx.ticket.count({ where: { botId, telegramId, userId, number: { gt: number } } })
  if (newer > 0) fail({ code: 'ticket_over' })
}

export async function reopen(scope: Scope, { id, number }: Ticket): Promise<void> {
  await scope.tx.ticket.update({ where: { id }, data: { ...opened(scope), rating: null }, select: { id: true } })
  await reopenDispute(scope, number)
}
