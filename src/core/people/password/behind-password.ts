import { audit } from '../../kit/audit.ts'
import { fail, type Result } from '../../kit/failure.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { lockState } from '../freeze/state.ts'
import { checkTry, type Try, wrongTry } from '../throttle.ts'

/** What a typed password is held against, once whose it has to be was found and the try was counted. */
export type Charged = { counted: Try; passwordHash: string }

/**
 * Does `work`, which the account's password allows, typed on a page. `charged` counts the try, in a transaction that is
 * over; the check stands outside any; `work` opens another, which asks `lockProven` before it keeps anything. A wrong one
 * is in the audit log. `auth_failed`, `auth_locked`, and what `charged` and `work` refuse.
 */
export async function behindPassword<Attempt extends Charged, T>(
  deps: CoreDeps,
  { typed, charged }: { typed: string; charged: Promise<Result<Attempt>> },
  work: (attempt: Attempt) => Promise<Result<T>>,
): Promise<Result<T>> {
  const attempt = await charged
  if (!attempt.ok) return attempt
  const { counted, passwordHash } = attempt.value
  if (await checkTry(deps, counted, deps.hasher.verifyPassword(passwordHash, typed))) return work(attempt.value)
  const noted = await run(deps, noteWrong, counted)
  return noted.ok ? { ok: false, failure: wrongTry(counted) } : noted
}

/**
 * The account's state, once it is sure that the password is still the one that was checked: one that was changed meanwhile
 * proves nothing any more, and from here on nobody changes it, nor the state. It comes where `lockState` does. `link_expired`.
 */
export async function lockProven(scope: Scope, { counted, passwordHash }: Charged): Promise<string> {
  const id = counted.userId
  const state = await lockState(scope, id)
  const same = await scope.tx.user.count({ where: { id, passwordHash } })
  return same && state ? state : fail({ code: 'link_expired' })
}

async function noteWrong(scope: Scope, { userId, triesLeft, lockedUntil }: Try): Promise<null> {
  await audit(scope, 'system', lockedUntil ? 'password.locked' : 'password.wrong', `user:${userId}`, { triesLeft })
  return null
}
