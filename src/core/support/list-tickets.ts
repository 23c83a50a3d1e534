import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { requireAgent } from './agent.ts'
import { viewTicket } from './ticket.ts'
import type { TicketView } from './views.ts'

const SHOWN_MAX = 50

/** Staff: the tickets that wait for an answer, the oldest promise first. */
export const listTickets: UseCase<{ actor: ChatRef }, TicketView[]> = async (scope, { actor }) => {
  await requireAgent(scope, actor, 'tickets.listed', 'tickets')
  const tickets = await scope.tx.ticket.findMany({
    where: { state: 'open' },
    orderBy: [{ dueAt: 'asc' }, { number: 'asc' }],
    take: SHOWN_MAX,
    include: { messages: { orderBy: { createdAt: 'asc' } } },
  })
  const views: TicketView[] = []
  for (const ticket of tickets) views.push(await viewTicket(scope, ticket))
  return views
}
