import type { ChatRef } from '../chat/views.ts'
import type { Result } from '../kit/failure.ts'
import { type CoreDeps, run } from '../kit/use-case.ts'
import { cleanSent } from './clean-sent.ts'
import type { TicketView } from './views.ts'
import { writeToSupport } from './write-to-support.ts'

type Sent = { actor: ChatRef; file: Uint8Array; text: string; about?: string }

/**
 * S90: a screenshot or PDF for support, with words or without; judged, scanned and made anew as identity files are, between
 * two transactions. `file_refused`, `scanner_unavailable`, `too_many_requests`, `text_too_long`.
 */
export async function sendFileToSupport(deps: CoreDeps, { actor, file, ...said }: Sent): Promise<Result<TicketView>> {
  const clean = await cleanSent(deps, actor, file)
  return clean.ok ? run(deps, writeToSupport, { actor, ...said, file: clean.value }) : clean
}
