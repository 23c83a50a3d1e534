import type { UseCase } from '../kit/use-case.ts'
import { type Looking, noteLook, requireLook } from '../staff/look.ts'
import { lockTicket, refuseOwnTicket } from './ticket.ts'
import { viewTicket } from './view-ticket.ts'
import type { TicketView } from './views.ts'

/**
 * Staff: one ticket with everything written in it; whose it is masked, in full with a reason. Each look leaves a row.
 * `ticket_not_found`, `own_account`: their own they read as its customer, without what staff note.
 */
export const readTicket: UseCase<Looking & { number: number }, TicketView> = async (scope, look) => {
  const staff = await requireLook(scope, look, 'tickets.read')
  const ticket = await lockTicket(scope, look.number)
  await refuseOwnTicket(scope, staff, ticket)
  const whole = await noteLook(scope, look, { noun: 'ticket', subject: `ticket:${look.number}` })
  return viewTicket(scope, ticket, 'staff', whole)
}
