import { type AuditActor, audit } from '../../kit/audit.ts'
import { fail, type Result } from '../../kit/failure.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { lockState } from '../freeze/state.ts'
import type { UsedCode } from '../second-factor/use-code.ts'
import { warnOwnerOfTries } from '../session/tries-mail.ts'
import { checkTry, type Try, triesOf, wrongTry } from '../throttle.ts'

/** What a typed password is held against, once whose it has to be was found and the try was counted. */
export type Charged = { counted: Try; passwordHash: string }

/**
 * Does `work`, which the account's password allows, typed on a page. `charged` counts the try, in a transaction that is
 * over; `by`: on which page it was typed, for the trail; the check stands outside any; `work` opens another, which asks
 * `lockProven` or `lockPassword` before it keeps anything. A wrong one is in the audit log. `auth_failed`,
 * `auth_locked`, and what `charged` and `work` refuse.
 */
export async function behindPassword<Attempt extends Charged, T>(
  deps: CoreDeps,
  { typed, charged, by }: { typed: string; charged: Promise<Result<Attempt>>; by: AuditActor },
  work: (attempt: Attempt) => Promise<Result<T>>,
): Promise<Result<T>> {
  const attempt = await charged
  if (!attempt.ok) return attempt
  const { counted, passwordHash } = attempt.value
  if (await checkTry(deps, counted, deps.hasher.verifyPassword(passwordHash, typed))) return work(attempt.value)
  const noted = await run(deps, noteWrong, { ...counted, by })
  return noted.ok ? { ok: false, failure: wrongTry(counted) } : noted
}

/**
 * The account's state, once it is sure that what was proven is still enough: a password that was changed meanwhile proves
 * nothing any more, nor does one alone where the second factor was switched on meanwhile. From here on nobody changes
 * either, nor the state. It comes where `lockState` does. `link_expired`.
 * @param used the code that was used up for the same; null: there was no second factor to ask for one of
 */
export const lockProven = (scope: Scope, charged: Charged, used: UsedCode | null): Promise<string> =>
  lockAs(scope, charged, used === null ? { secondFactorAt: null } : {})

/** The same where the password is all there is to prove: the second factor is just being switched on, or was lost. */
export const lockPassword = (scope: Scope, charged: Charged): Promise<string> => lockAs(scope, charged, {})

async function lockAs(scope: Scope, { counted, passwordHash }: Charged, also: { secondFactorAt?: null }) {
  const id = counted.userId
  const state = await lockState(scope, id)
  const same = await scope.tx.user.count({ where: { id, passwordHash, ...also } })
  return same && state ? state : fail({ code: 'link_expired' })
}

async function noteWrong(
  scope: Scope,
  { userId, subject, triesLeft, lockedUntil, by }: Try & { by: AuditActor },
): Promise<null> {
  // Nothing out of the owner's own chat led there: it is told as a login's wrong tries are.
  if (lockedUntil && subject === triesOf(userId, true)) await warnOwnerOfTries(scope, userId)
  await audit(scope, by, lockedUntil ? 'password.locked' : 'password.wrong', `user:${userId}`, { triesLeft })
  return null
}
