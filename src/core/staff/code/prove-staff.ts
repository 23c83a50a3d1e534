import { chatKey, chatName } from '../../chat/chat-key.ts'
import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { type Failure, fail, type Result } from '../../kit/failure.ts'
import { judged } from '../../kit/judged.ts'
import { after, MINUTE } from '../../kit/time.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { stepOf } from '../../people/second-factor/totp.ts'
import { chargeSubject, clearTries, refuseLocked, wrongTry } from '../../people/throttle.ts'
import { permissionsOf } from '../permissions.ts'
import { lockStaffCode, type StaffAuthenticator } from './staff-code.ts'

/** How long one code is enough. */
const PROVEN_FOR = 10 * MINUTE

type Typed = { actor: ChatRef; code: string }

/**
 * A staff member types a code of their authenticator, and may then do for ten minutes what takes one (ADM-02). A code
 * works once, also in parallel; five wrong ones lock as everywhere. `not_allowed` for who is not staff,
 * `staff_code_missing` before the invitation was accepted, `code_invalid`, `code_used`, `auth_locked`.
 */
export const proveStaff = (deps: CoreDeps, typed: Typed): Promise<Result<{ until: Date }>> =>
  judged(run(deps, prove, typed))

async function prove(scope: Scope, { actor, code }: Typed): Promise<Result<{ until: Date }>> {
  const staff = await scope.tx.staff.findUnique({ where: chatKey(actor), select: { role: true } })
  // Nor has one whose role the house does not know anything to prove it for.
  if (permissionsOf(staff?.role).length === 0) return fail({ code: 'not_allowed' })
  const authenticator = await lockStaffCode(scope, actor)
  if (!authenticator?.activeSince) return fail({ code: 'staff_code_missing' })
  const subject = `staff:${chatName(actor)}`
  await refuseLocked(scope, subject, 'code')
  const step = stepOf(authenticator.secret, code.trim(), scope.now)
  if (step === undefined) return { ok: false, failure: await countWrong(scope, actor, subject) }
  // It forgives nothing: whoever saw one typed would guess between one replay of it and the next.
  if (step <= authenticator.lastStep) return { ok: false, failure: { code: 'code_used' } }
  await clearTries(scope, { subject, factor: 'code' })
  return { ok: true, value: { until: await accept(scope, actor, authenticator, step) } }
}

async function countWrong(scope: Scope, actor: ChatRef, subject: string): Promise<Failure> {
  const counted = await chargeSubject(scope, subject, 'code')
  await audit(scope, actor, counted.lockedUntil ? 'staff.locked' : 'staff.code_wrong', chatName(actor))
  const wrong = wrongTry(counted)
  return wrong.code === 'auth_failed' ? { code: 'code_invalid', triesLeft: counted.triesLeft } : wrong
}

async function accept(scope: Scope, actor: ChatRef, { id }: StaffAuthenticator, lastStep: bigint): Promise<Date> {
  const provenUntil = after(scope.now, PROVEN_FOR)
  await scope.tx.staffCode.update({ where: { id }, data: { lastStep }, select: { id: true } })
  await scope.tx.staff.update({ where: chatKey(actor), data: { provenUntil }, select: { role: true } })
  await audit(scope, actor, 'staff.proven', chatName(actor), { until: provenUntil.toISOString() })
  return provenUntil
}
