import type { ChatRef } from '../chat/views.ts'
import { refuseOwnMatter } from '../desk/own-matters.ts'
import { audit } from '../kit/audit.ts'
import { fail, type Result } from '../kit/failure.ts'
import { judgeFile } from '../kit/judge-file.ts'
import { type CoreDeps, run, type Scope } from '../kit/use-case.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { takeTicketFile } from './take-ticket-file.ts'
import type { TicketFile } from './views.ts'

type Input = { actor: ChatRef; id: string }

/**
 * Staff: the picture or PDF of a message; each look leaves a row. A PDF is judged, scanned and made anew once more, for one
 * that was kept before today's bounds stands there as its sender made it. `ticket_not_found`, `own_account`,
 * `file_refused`, `scanner_unavailable`.
 */
export async function showTicketFile(deps: CoreDeps, input: Input): Promise<Result<TicketFile>> {
  const opened = await run(deps, openTicketFile, input)
  return opened.ok && opened.value.media === 'application/pdf' ? judgeFile(deps, opened.value.bytes) : opened
}

async function openTicketFile(scope: Scope, { actor, id }: Input): Promise<TicketFile> {
  const staff = await requireStaff(scope, actor, 'tickets.read')
  await refuseOwnMatter(scope, staff, `ticket_message:${id}`)
  const file = await takeTicketFile(scope, { id })
  await audit(scope, actor, 'ticket.file_shown', `ticket_message:${id}`)
  return file ?? fail({ code: 'ticket_not_found' })
}
