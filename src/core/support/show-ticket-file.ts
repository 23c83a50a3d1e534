import type { ChatRef } from '../chat/views.ts'
import { refuseOwnMatter } from '../desk/own-matters.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { takeTicketFile } from './take-ticket-file.ts'
import type { TicketFile } from './views.ts'

/** Staff: the picture or PDF of a message; each look leaves a row. `ticket_not_found`, `own_account`. */
export const showTicketFile: UseCase<{ actor: ChatRef; id: string }, TicketFile> = async (scope, { actor, id }) => {
  const staff = await requireStaff(scope, actor, 'tickets.read')
  await refuseOwnMatter(scope, staff, `ticket_message:${id}`)
  const file = await takeTicketFile(scope, { id })
  await audit(scope, actor, 'ticket.file_shown', `ticket_message:${id}`)
  return file ?? fail({ code: 'ticket_not_found' })
}
