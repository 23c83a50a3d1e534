import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { lockTicket } from './ticket.ts'
import { viewTicket } from './view-ticket.ts'
import type { TicketView } from './views.ts'

/** Staff: one ticket with everything written in it. */
export const readTicket: UseCase<{ actor: ChatRef; number: number }, TicketView> = async (scope, { actor, number }) => {
  await requireStaff(scope, actor, 'tickets.read')
  await audit(scope, actor, 'ticket.read', `ticket:${number}`)
  return viewTicket(scope, await lockTicket(scope, number), 'staff')
}
