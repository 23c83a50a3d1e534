import { createHash } from 'node:crypto'
import { audit } from '../kit/audit.ts'
import type { Result } from '../kit/failure.ts'
import { judgeFile } from '../kit/judge-file.ts'
import { limitRate } from '../kit/rate-limit.ts'
import { HOUR } from '../kit/time.ts'
import { type CoreDeps, run, type Scope } from '../kit/use-case.ts'
import type { CleanFile } from '../ports/document-desk.ts'
import { applicantOf } from './applicant.ts'
import { lockOwnCase, viewIdentity } from './case.ts'
import { keepFile, refuseTooMany } from './file.ts'
import type { Applicant, IdentityPart, IdentityView } from './views.ts'

type Input = { actor: Applicant; part: IdentityPart; file: Uint8Array }

/** Files that may be tried: each takes a process and a scan, whatever becomes of it. */
const TRIES_MAX = 60
/** The shorter side of a picture in pixels: with fewer, no card can be read and no face compared. */
const SIDE_LEAST = 480

/**
 * Takes one picture or PDF: judged by its content, scanned, made anew, sealed. Opening it takes seconds, so it happens
 * between two transactions. The same file again is the same file. `file_refused`, `scanner_unavailable`,
 * `too_many_files` (10 a day, 40 in all), `too_many_requests`, `identity_not_open`.
 */
export async function addIdentityFile(deps: CoreDeps, input: Input): Promise<Result<IdentityView>> {
  const may = await run(deps, mayAdd, input)
  if (!may.ok) return may
  const judged = await judgeFile(deps, input.file, { least: SIDE_LEAST })
  if (judged.ok) return run(deps, keep, { ...input, clean: judged.value })
  const { failure } = judged
  if (failure.code === 'file_refused' && failure.reason === 'infected') await run(deps, noteInfected, input)
  return judged
}

/** Counts the try in a transaction of its own: one that comes to nothing counts, too. */
async function mayAdd(scope: Scope, { actor }: Input): Promise<null> {
  const { user } = await applicantOf(scope, actor)
  await lockOwnCase(scope, user)
  await refuseTooMany(scope, user.id)
  await limitRate(scope, { subject: `user:${user.id}`, of: 'identity_file', max: TRIES_MAX, windowMs: HOUR })
  return null
}

async function keep(scope: Scope, { actor, part, file, clean }: Input & { clean: CleanFile }): Promise<IdentityView> {
  const { user, by } = await applicantOf(scope, actor)
  const { id: caseId } = await lockOwnCase(scope, user)
  const fingerprint = scope.keyring.blindIndex('file', createHash('sha256').update(file).digest('hex'))
  const fileId = await keepFile(scope, user, { caseId, part, fingerprint, ...clean })
  if (fileId) await audit(scope, by, 'identity.file_added', `user:${user.id}`, { case: caseId, file: fileId, part })
  return viewIdentity(scope, user)
}

async function noteInfected(scope: Scope, { actor }: Input): Promise<null> {
  const { user, by } = await applicantOf(scope, actor)
  await audit(scope, by, 'identity.file_infected', `user:${user.id}`)
  return null
}
