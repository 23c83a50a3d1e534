import { localeOf } from '../../chat/chat.ts'
import type { Locale } from '../../chat/views.ts'
import { waitAnew } from '../../held/wait-anew.ts'
import { audit } from '../../kit/audit.ts'
import { fail, type Result } from '../../kit/failure.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { cancelDrafts } from '../../payment/cancel-drafts.ts'
import { endAskedChanges } from '../email-change/email-change.ts'
import { consumeLink, findLink } from '../link/link.ts'
import { mailUser } from '../mail-user.ts'
import { chargeTry, checkTry, clearTries, type Try, wrongTry } from '../throttle.ts'
import { lockState } from './state.ts'

type Input = { token: string; password: string }
type Attempt = { token: string; passwordHash: string; counted: Try }

/**
 * Lets money out again, with the account's password typed on a page. The try is counted first, checked outside any
 * transaction, and only a right one uses the link up.
 */
export async function unfreezeSelf(deps: CoreDeps, { token, password }: Input): Promise<Result<{ locale: Locale }>> {
  const charged = await run(deps, charge, token)
  if (!charged.ok) return charged
  const { counted, passwordHash } = charged.value
  if (await checkTry(deps, counted, deps.hasher.verifyPassword(passwordHash, password)))
    return run(deps, unfreeze, charged.value)
  const noted = await run(deps, noteWrong, counted)
  return noted.ok ? { ok: false, failure: wrongTry(counted) } : noted
}

async function charge(scope: Scope, token: string): Promise<Attempt> {
  const { subject } = await findLink(scope, token, 'unfreeze')
  const { passwordHash, state } = await scope.tx.user.findUniqueOrThrow({ where: { id: subject } })
  if (state === 'restricted') return fail({ code: 'account_restricted' })
  return { token, passwordHash, counted: await chargeTry(scope, subject, 'password') }
}

async function unfreeze(scope: Scope, { token, counted, passwordHash }: Attempt): Promise<{ locale: Locale }> {
  await consumeLink(scope, token, 'unfreeze')
  await clearTries(scope, counted)
  // A card from before the freeze may be a thief's: it pays nothing afterwards.
  await cancelDrafts(scope, counted.userId)
  await waitAnew(scope, counted.userId)
  await lockState(scope, counted.userId)
  await endAskedChanges(scope, counted.userId)
  const user = await scope.tx.user.findUniqueOrThrow({ where: { id: counted.userId } })
  // A password that was changed while it was being checked proves nothing any more.
  if (user.passwordHash !== passwordHash) return fail({ code: 'link_expired' })
  const { count } = await scope.tx.user.updateMany({
    where: { id: user.id, state: 'frozen_by_user' },
    data: { state: 'active' },
  })
  // Staff may have restricted the account while the password was being checked: that is not ours to lift.
  if (count === 0 && user.state === 'restricted') return fail({ code: 'account_restricted' })
  await audit(scope, 'system', 'account.unfrozen', `user:${user.id}`, { by: 'password' })
  await notify(scope, { userId: user.id }, { kind: 'account_unfrozen' })
  await mailUser(scope, user, 'account_unfrozen')
  return { locale: localeOf(user) }
}

async function noteWrong(scope: Scope, { userId, triesLeft, lockedUntil }: Try): Promise<null> {
  await audit(scope, 'system', lockedUntil ? 'password.locked' : 'password.wrong', `user:${userId}`, { triesLeft })
  return null
}
