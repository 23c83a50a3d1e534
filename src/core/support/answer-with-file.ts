import type { ChatRef } from '../chat/views.ts'
import type { Result } from '../kit/failure.ts'
import { type CoreDeps, run } from '../kit/use-case.ts'
import { answerTicket } from './answer-ticket.ts'
import { cleanSent } from './clean-sent.ts'
import type { TicketView } from './views.ts'

type Answer = { actor: ChatRef; number: number; text: string; file: Uint8Array; inTopic?: true }

/**
 * Staff: an answer with a picture or PDF, judged, scanned and made anew. `file_refused`, `scanner_unavailable`, and what
 * `answerTicket` refuses.
 */
export async function answerWithFile(deps: CoreDeps, { actor, file, ...answer }: Answer): Promise<Result<TicketView>> {
  const clean = await cleanSent(deps, actor, file)
  return clean.ok ? run(deps, answerTicket, { actor, ...answer, file: clean.value }) : clean
}
