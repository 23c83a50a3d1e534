import type { Result } from '../../kit/failure.ts'
import { judged } from '../../kit/judged.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { consumeLink, findLink } from '../link/link.ts'
import { refuseNoCode } from '../second-factor/refuse-no-code.ts'
import { useCode } from '../second-factor/use-code.ts'
import type { Device, LoginOutcome } from '../views.ts'
import { enter } from './enter.ts'
import { warnOwnerOfPassword } from './password-mail.ts'

/** `pending`: the login whose password was right. `code`: of the authenticator, or a recovery code. */
type Login = { pending: string; code: string; device: Device }

/**
 * The second half of a login (S59): only now there is a session. A wrong code is counted and leaves the login waiting,
 * for five minutes in all, and its owner hears that somebody has the password; a password that was changed meanwhile has ended it.
 */
export const logInWithCode = (deps: CoreDeps, login: Login): Promise<Result<LoginOutcome>> =>
  judged(run(deps, open, login))

async function open(scope: Scope, { pending, code, device }: Login): Promise<Result<LoginOutcome>> {
  const { subject: userId } = await findLink(scope, pending, 'login_code')
  await refuseNoCode(scope, userId, code)
  const used = await useCode(scope, { userId, code, recovery: true, outside: true, by: { page: 'login_code' } })
  if (!used.ok) {
    if (used.failure.code !== 'code_used') await warnOwnerOfPassword(scope, userId)
    return used
  }
  await consumeLink(scope, pending, 'login_code')
  return { ok: true, value: await enter(scope, userId, device) }
}
