import { localeOf } from '../../chat/chat.ts'
import { audit } from '../../kit/audit.ts'
import { fail, type Result } from '../../kit/failure.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { normaliseEmail } from '../email.ts'
import { addLink } from '../link/link.ts'
import { hasSecondFactor } from '../second-factor/authenticator.ts'
import { checkTry, wrongTry } from '../throttle.ts'
import type { Device, LoginOutcome } from '../views.ts'
import { enter } from './enter.ts'
import { chargeLogin, countWrong, forgiveLogin, type LoginTry } from './tries.ts'
import { warnOfTries } from './tries-mail.ts'

/** `source`: the internet address it came from, for counting only. */
type Login = { email: string; password: string; device: Device; source: string }
type Known = { id: string; passwordHash: string }
type Attempt = LoginTry & { address: string; user: Known | null }

/**
 * Logs a browser in, with email and password. An address nobody has is counted, checked against a hash of nobody and
 * refused exactly as a real one (ATH-09). The try is counted first and checked outside any transaction. Where the
 * second factor is on, a right password opens nothing yet: its code is awaited (S59).
 */
export async function logIn(deps: CoreDeps, login: Login): Promise<Result<LoginOutcome>> {
  const charged = await run(deps, charge, login)
  if (!charged.ok) return charged
  const { user, counted } = charged.value
  const right = await checkTry(deps, counted, deps.hasher.verifyPassword(user?.passwordHash, login.password))
  if (right && user) {
    const outdated = deps.hasher.isOutdated(user.passwordHash)
    const renewed = outdated ? await deps.hasher.hashPassword(login.password) : user.passwordHash
    return run(deps, open, { ...login, ...charged.value, user, renewed })
  }
  const noted = await run(deps, noteWrong, charged.value)
  return noted.ok ? { ok: false, failure: wrongTry(counted) } : noted
}

async function charge(scope: Scope, { email, source }: Login): Promise<Attempt> {
  const address = normaliseEmail(email) ?? fail({ code: 'email_invalid' })
  const emailIndex = scope.keyring.blindIndex('email', address)
  const user = await scope.tx.user.findUnique({ where: { emailIndex }, select: { id: true, passwordHash: true } })
  return { address, user, ...(await chargeLogin(scope, emailIndex, source)) }
}

type Opening = Login & Attempt & { user: Known; renewed: string }

async function open(scope: Scope, { user: checked, device, renewed, ...attempt }: Opening): Promise<LoginOutcome> {
  // A password that was reset while it was being checked opens nothing any more.
  const { count } = await scope.tx.user.updateMany({
    where: { id: checked.id, passwordHash: checked.passwordHash },
    data: { passwordHash: renewed },
  })
  if (count === 0) return fail({ code: 'auth_failed', triesLeft: attempt.counted.triesLeft })
  await forgiveLogin(scope, attempt)
  if (!(await hasSecondFactor(scope, checked.id))) return enter(scope, checked.id, device)
  // Beside those there are: who has learned the password must not end its owner's own login.
  const { token: pending } = await addLink(scope, 'login_code', checked.id)
  const user = await scope.tx.user.findUniqueOrThrow({ where: { id: checked.id }, select: { locale: true } })
  return { state: 'code', pending, locale: localeOf(user) }
}

async function noteWrong(scope: Scope, { user, address, ...attempt }: Attempt): Promise<null> {
  const { triesLeft, lockedUntil } = attempt.counted
  await countWrong(scope, attempt)
  if (attempt.warns) await warnOfTries(scope, address, attempt.of.subject)
  const subject = user ? `user:${user.id}` : 'user:nobody'
  await audit(scope, { page: 'login' }, lockedUntil ? 'login.locked' : 'login.wrong', subject, { triesLeft })
  return null
}
