import { chatName } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import type { Result } from '../kit/failure.ts'
import { judgeFile } from '../kit/judge-file.ts'
import { limitRate } from '../kit/rate-limit.ts'
import { HOUR } from '../kit/time.ts'
import { type CoreDeps, run, type Scope } from '../kit/use-case.ts'
import type { CleanFile } from '../ports/document-desk.ts'

/** Files that may be tried in an hour: each takes a process and a scan, whatever becomes of it. */
const TRIES_AN_HOUR = 20

/** A file somebody sent to support, or support to somebody; counted, whatever becomes of it. */
export async function cleanSent(deps: CoreDeps, actor: ChatRef, file: Uint8Array): Promise<Result<CleanFile>> {
  const may = await run(deps, countTry, { actor })
  if (!may.ok) return may
  return judgeFile(deps, file)
}

async function countTry(scope: Scope, { actor }: { actor: ChatRef }): Promise<null> {
  await limitRate(scope, { subject: chatName(actor), of: 'support_file', max: TRIES_AN_HOUR, windowMs: HOUR })
  return null
}
