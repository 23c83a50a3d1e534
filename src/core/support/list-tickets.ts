import type { ChatRef } from '../chat/views.ts'
import { withoutOwn } from '../desk/own-matters.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { messagesIncluded } from './ticket.ts'
import { viewTicket } from './view-ticket.ts'
import type { TicketView } from './views.ts'

const SHOWN_MAX = 50

/**
 * Staff: the tickets that wait for an answer, the oldest promise first; of one customer, all that are not closed. Never
 * the reader's own, nor one against a shop of theirs.
 */
export const listTickets: UseCase<{ actor: ChatRef; of?: string }, TicketView[]> = async (scope, { actor, of }) => {
  const staff = await requireStaff(scope, actor, 'tickets.read')
  await audit(scope, actor, 'tickets.listed', of === undefined ? 'tickets' : `user:${of}`)
  const where = of === undefined ? { state: 'open' } : { userId: of, state: { not: 'closed' } }
  const waiting = await scope.tx.ticket.findMany({
    where,
    orderBy: [{ dueAt: 'asc' }, { number: 'asc' }],
    select: { number: true },
  })
  const others = await withoutOwn(scope, staff, waiting, ({ number }) => `ticket:${number}`)
  const tickets = await scope.tx.ticket.findMany({
    where: { number: { in: others.slice(0, SHOWN_MAX).map(({ number }) => number) } },
    orderBy: [{ dueAt: 'asc' }, { number: 'asc' }],
    include: messagesIncluded,
  })
  const views: TicketView[] = []
  for (const ticket of tickets) views.push(await viewTicket(scope, ticket, 'staff'))
  return views
}
