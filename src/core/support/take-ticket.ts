import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { taken } from './answer-ticket.ts'
import { firstNameOf } from './first-name.ts'
import { isLive, lockTicket, refuseOwnTicket } from './ticket.ts'
import { readTicketAgain } from './view-ticket.ts'
import type { TicketView } from './views.ts'

/**
 * Staff: takes a ticket over, and begins to talk with its customer, who is told who is there; one whose chat has another
 * account by now is only theirs to answer. Taken by the same agent while they talk, nothing is said twice.
 * `ticket_not_found`, `own_account`, `superseded` for a closed one.
 */
export const takeTicket: UseCase<{ actor: ChatRef; number: number }, TicketView> = async (scope, { actor, number }) => {
  const staff = await requireStaff(scope, actor, 'tickets.answer')
  const ticket = await lockTicket(scope, number)
  await refuseOwnTicket(scope, staff, ticket)
  if (ticket.state === 'closed') fail({ code: 'superseded' })
  const { id, botId, telegramId } = ticket
  const by = firstNameOf(staff.name)
  const isNew = !isLive(ticket, scope.now) || ticket.agentTelegramId !== actor.telegramId
  const talks = await taken(scope, ticket, actor, by)
  if (isNew) {
    await audit(scope, actor, 'ticket.taken', `ticket:${number}`)
    if (talks) await notify(scope, { chat: { botId, telegramId } }, { kind: 'ticket_joined', number, by })
  }
  return readTicketAgain(scope, id, 'staff')
}
