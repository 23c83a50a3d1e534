import { localeOf } from '../../chat/chat.ts'
import type { Locale } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail, type Result } from '../../kit/failure.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { normaliseEmail } from '../email.ts'
import { mailUser } from '../mail-user.ts'
import { checkTry, wrongTry } from '../throttle.ts'
import type { Device } from '../views.ts'
import { newSession } from './session.ts'
import { chargeLogin, countWrong, forgiveLogin, type LoginTry } from './tries.ts'

/** `source`: the internet address it came from, for counting only. */
type Login = { email: string; password: string; device: Device; source: string }
type Known = { id: string; passwordHash: string }
type Attempt = LoginTry & { user: Known | null }

/**
 * Logs a browser in, with email and password. An address nobody has is counted, checked against a hash of nobody and
 * refused exactly as a real one (ATH-09). The try is counted first and checked outside any transaction.
 */
export async function logIn(deps: CoreDeps, login: Login): Promise<Result<{ session: string; locale: Locale }>> {
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
  return { user, ...(await chargeLogin(scope, emailIndex, source)) }
}

type Opening = Login & Attempt & { user: Known; renewed: string }

async function open(scope: Scope, { user: checked, device, renewed, ...attempt }: Opening) {
  // A password that was reset while it was being checked opens nothing any more.
  const { count } = await scope.tx.user.updateMany({
    where: { id: checked.id, passwordHash: checked.passwordHash },
    data: { passwordHash: renewed },
  })
  if (count === 0) return fail({ code: 'auth_failed', triesLeft: attempt.counted.triesLeft })
  const user = await scope.tx.user.findUniqueOrThrow({ where: { id: checked.id } })
  await forgiveLogin(scope, attempt)
  const { id: sessionId, token: session } = await newSession(scope, user.id, device)
  await audit(scope, { sessionId }, 'session.opened', `user:${user.id}`)
  await notify(scope, { userId: user.id }, { kind: 'logged_in', at: scope.now, device, sessionId })
  await mailUser(scope, user, 'logged_in', { at: scope.now.toISOString(), ...named(device) })
  return { session, locale: localeOf(user) }
}

const named = ({ browser, system }: Device) => ({ ...(browser && { browser }), ...(system && { system }) })

async function noteWrong(scope: Scope, { user, ...attempt }: Attempt): Promise<null> {
  const { triesLeft, lockedUntil } = attempt.counted
  await countWrong(scope, attempt)
  const subject = user ? `user:${user.id}` : 'user:nobody'
  await audit(scope, 'system', lockedUntil ? 'login.locked' : 'login.wrong', subject, { triesLeft })
  return null
}
