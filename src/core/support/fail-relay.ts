import type { UseCase } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { tellInChats } from './tell-staff.ts'
import { ticketAgain } from './ticket.ts'
import { viewTicket } from './view-ticket.ts'

/**
 * The group does not let us: until the owner sets it right, staff are told in their own chats, which begins with what
 * could not be said there. They hear of the trouble once.
 */
export const failRelay: UseCase<{ id: string; why: string }, null> = async (scope, { id, why }) => {
  const ticket = await ticketAgain(scope, id)
  const { count } = await scope.tx.supportDesk.updateMany({
    where: { botId: ticket.botId, trouble: null },
    data: { trouble: why.slice(0, 200) },
  })
  if (count > 0)
    await notify(scope, { staff: 'tickets.answer', about: null }, { kind: 'desk_troubled', why: why.slice(0, 200) })
  const { customer } = await viewTicket(scope, ticket, 'staff')
  await tellInChats(scope, ticket, customer.name)
  return null
}
