import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail, type Result } from '../../kit/failure.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { refuseOwn, requireStaff } from '../../staff/staff-actor.ts'
import { isHandedIn } from '../case.ts'
import { filePlace } from '../file.ts'
import type { IdentityPart, ShownFile } from '../views.ts'
import { hasLiveLook } from './live-look.ts'

type Input = { actor: ChatRef; fileId: string }

/**
 * Staff: one file of a case they opened with a reason, scanned anew, with their id and the time drawn over it, over
 * every page of a PDF (KYC-04). Leaves a row before it is shown. `reason_needed`, `scanner_unavailable`,
 * `file_refused`, `superseded`.
 */
export async function showIdentityFile(deps: CoreDeps, input: Input): Promise<Result<ShownFile>> {
  const opened = await run(deps, openFile, input)
  if (!opened.ok) return opened
  const { words, ...file } = opened.value
  const scan = await deps.scanner.scan(file.bytes)
  if (scan === 'no_answer') return { ok: false, failure: { code: 'scanner_unavailable' } }
  if (scan === 'infected') return { ok: false, failure: { code: 'file_refused', reason: 'infected' } }
  const marked = await deps.documents.mark(file.bytes, words)
  if ('problem' in marked) return { ok: false, failure: { code: 'file_refused', reason: marked.problem } }
  return { ok: true, value: { ...file, bytes: marked } }
}

async function openFile(scope: Scope, { actor, fileId }: Input): Promise<ShownFile & { words: string }> {
  const { tx, keyring, now } = scope
  const staff = await requireStaff(scope, actor, 'identity.see')
  const file = await tx.identityFile.findUnique({
    where: { id: fileId },
    include: { case: { include: { user: true } } },
  })
  if (!file?.content || !isHandedIn(file.case.state)) return fail({ code: 'superseded' })
  refuseOwn(staff, file.userId)
  if (!(await hasLiveLook(scope, actor, file.caseId))) fail({ code: 'reason_needed' })
  await audit(scope, actor, 'identity.file_shown', `user:${file.userId}`, { case: file.caseId, file: fileId })
  const bytes = keyring.openBytes(file.case.user.dataKey, filePlace(fileId), file.content)
  const words = `${actor.telegramId} ${now.toISOString().slice(0, 16)}Z`
  return { part: file.part as IdentityPart, media: file.media, bytes, words }
}
