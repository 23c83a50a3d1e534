import { localeOf } from '../../chat/chat.ts'
import type { Locale } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail, type Result } from '../../kit/failure.ts'
import { judged } from '../../kit/judged.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { lockState } from '../freeze/state.ts'
import { consumeLink, findLink } from '../link/link.ts'
import { hasSecondFactor } from '../second-factor/authenticator.ts'
import { useCode } from '../second-factor/use-code.ts'
import { chargeTry, checkTry, clearTries, type Try, wrongTry } from '../throttle.ts'
import { refuseFreshPassword } from './fresh-password.ts'
import { beginRenewal } from './renewal.ts'

/** `code`: of the authenticator or a recovery code, where the second factor is on. */
type Input = { token: string; password: string; code: string }
type Attempt = { token: string; code: string; passwordHash: string; counted: Try }

/**
 * Behind a link out of one's own chat: whoever forgot their PIN proves with the password, and a code where the second
 * factor is on, that they may choose another in the chat. The chat alone does not, nor does the mailbox: a password that
 * came by mail waits a day. The try is counted first, checked outside any transaction, and only a right one uses the link
 * up. `auth_failed`, `auth_locked`, `code_invalid`, `code_used`, `pin_reset_waits`.
 */
export async function allowNewPin(deps: CoreDeps, input: Input): Promise<Result<{ locale: Locale }>> {
  const charged = await run(deps, charge, input)
  if (!charged.ok) return charged
  const { counted, passwordHash } = charged.value
  if (await checkTry(deps, counted, deps.hasher.verifyPassword(passwordHash, input.password)))
    return judged(run(deps, allow, charged.value))
  const noted = await run(deps, noteWrong, counted)
  return noted.ok ? { ok: false, failure: wrongTry(counted) } : noted
}

async function charge(scope: Scope, { token, code }: Input): Promise<Attempt> {
  const { subject } = await findLink(scope, token, 'pin_reset')
  const user = await scope.tx.user.findUniqueOrThrow({ where: { id: subject } })
  refuseFreshPassword(scope, user)
  return { token, code, passwordHash: user.passwordHash, counted: await chargeTry(scope, subject, 'password') }
}

async function allow(scope: Scope, attempt: Attempt): Promise<Result<{ locale: Locale }>> {
  const { token, code, counted, passwordHash } = attempt
  const id = counted.userId
  if (await hasSecondFactor(scope, id)) {
    const used = await useCode(scope, { userId: id, code, recovery: true })
    if (!used.ok) return used
  }
  await consumeLink(scope, token, 'pin_reset')
  await clearTries(scope, counted)
  await lockState(scope, id)
  const user = await scope.tx.user.findUniqueOrThrow({ where: { id } })
  // A password that was changed while it was being checked proves nothing any more.
  if (user.passwordHash !== passwordHash) return fail({ code: 'link_expired' })
  const until = await beginRenewal(scope, id, 'password', true)
  await audit(scope, 'system', 'pin.renewal_allowed', `user:${id}`)
  await notify(scope, { userId: id }, { kind: 'pin_choice', until })
  return { ok: true, value: { locale: localeOf(user) } }
}

async function noteWrong(scope: Scope, { userId, triesLeft, lockedUntil }: Try): Promise<null> {
  await audit(scope, 'system', lockedUntil ? 'password.locked' : 'password.wrong', `user:${userId}`, { triesLeft })
  return null
}
