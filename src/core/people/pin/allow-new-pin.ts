import { localeOf } from '../../chat/chat.ts'
import type { Locale } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import type { Result } from '../../kit/failure.ts'
import { judged } from '../../kit/judged.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { consumeLink, findLink } from '../link/link.ts'
import { behindPassword, type Charged, lockProven } from '../password/behind-password.ts'
import { refuseNoCode } from '../second-factor/refuse-no-code.ts'
import { useCodeWhereOn } from '../second-factor/use-code.ts'
import { chargeTry, clearTries } from '../throttle.ts'
import { refuseFreshPassword } from './fresh-password.ts'
import { beginRenewal } from './renewal.ts'

/** `code`: of the authenticator or a recovery code, where the second factor is on. */
type Input = { token: string; password: string; code: string }
type Attempt = { token: string; code: string } & Charged

/**
 * Behind a link out of one's own chat: whoever forgot their PIN proves with the password, and a code where the second
 * factor is on, that they may choose another in the chat. The chat alone does not, nor does the mailbox: a password that
 * came by mail waits a day. The try is counted first, checked outside any transaction, and only a right one uses the link
 * up. `auth_failed`, `auth_locked`, `code_invalid`, `code_used`, `pin_reset_waits`.
 */
export async function allowNewPin(deps: CoreDeps, input: Input): Promise<Result<{ locale: Locale }>> {
  const charged = run(deps, charge, input)
  return behindPassword(deps, { typed: input.password, charged, by: { page: 'pin_reset' } }, (attempt) =>
    judged(run(deps, allow, attempt)),
  )
}

async function charge(scope: Scope, { token, code }: Input): Promise<Attempt> {
  const { subject } = await findLink(scope, token, 'pin_reset')
  const user = await scope.tx.user.findUniqueOrThrow({ where: { id: subject } })
  refuseFreshPassword(scope, user)
  await refuseNoCode(scope, subject, code)
  return { token, code, passwordHash: user.passwordHash, counted: await chargeTry(scope, subject, 'password') }
}

async function allow(scope: Scope, attempt: Attempt): Promise<Result<{ locale: Locale }>> {
  const { token, code, counted } = attempt
  const id = counted.userId
  const used = await useCodeWhereOn(scope, { userId: id, code, recovery: true, by: { page: 'pin_reset' } })
  if (!used.ok) return used
  await consumeLink(scope, token, 'pin_reset')
  await clearTries(scope, counted)
  await lockProven(scope, attempt, used.value)
  const user = await scope.tx.user.findUniqueOrThrow({ where: { id } })
  const until = await beginRenewal(scope, id, 'password', true)
  await audit(scope, { page: 'pin_reset' }, 'pin.renewal_allowed', `user:${id}`)
  await notify(scope, { userId: id }, { kind: 'pin_choice', until })
  return { ok: true, value: { locale: localeOf(user) } }
}
