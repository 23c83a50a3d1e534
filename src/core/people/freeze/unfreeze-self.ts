import { localeOf } from '../../chat/chat.ts'
import type { Locale } from '../../chat/views.ts'
import { waitAnew } from '../../held/wait-anew.ts'
import { audit } from '../../kit/audit.ts'
import { fail, type Result } from '../../kit/failure.ts'
import { judged } from '../../kit/judged.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { cancelDrafts } from '../../payment/cancel-drafts.ts'
import { coolingUntil } from '../cooling.ts'
import { endAskedChanges } from '../email-change/email-change.ts'
import { consumeLink, findLink } from '../link/link.ts'
import { mailUser } from '../mail-user.ts'
import { behindPassword, type Charged, lockProven } from '../password/behind-password.ts'
import { voidFreezePin } from '../pin/freeze-pin.ts'
import { isFreshPassword } from '../pin/fresh-password.ts'
import { refuseNoCode } from '../second-factor/refuse-no-code.ts'
import { useCodeWhereOn } from '../second-factor/use-code.ts'
import { chargeTry, clearTries } from '../throttle.ts'

/** `code`: of the authenticator or a recovery code, where the second factor is on. */
type Input = { token: string; password: string; code?: string }
type Attempt = { token: string; code: string } & Charged

/**
 * Lets money out again, with the account's password typed on a page, and a code where the second factor is on: whoever
 * reads the mailbox can choose the password, and a brake they can let go is none. The try is counted first, checked
 * outside any transaction, and only a right one uses the link up. `auth_failed`, `auth_locked`, `code_invalid`,
 * `code_used`, `account_restricted`.
 */
export async function unfreezeSelf(deps: CoreDeps, input: Input): Promise<Result<{ locale: Locale }>> {
  const charged = run(deps, charge, input)
  return behindPassword(deps, { typed: input.password, charged, by: { page: 'unfreeze' } }, (attempt) =>
    judged(run(deps, unfreeze, attempt)),
  )
}

async function charge(scope: Scope, { token, code = '' }: Input): Promise<Attempt> {
  const { subject } = await findLink(scope, token, 'unfreeze')
  const { passwordHash, state } = await scope.tx.user.findUniqueOrThrow({ where: { id: subject } })
  if (state === 'restricted') return fail({ code: 'account_restricted' })
  await refuseNoCode(scope, subject, code)
  return { token, code, passwordHash, counted: await chargeTry(scope, subject, 'password') }
}

async function unfreeze(scope: Scope, attempt: Attempt): Promise<Result<{ locale: Locale }>> {
  const { token, code, counted } = attempt
  const used = await useCodeWhereOn(scope, { userId: counted.userId, code, recovery: true, by: { page: 'unfreeze' } })
  if (!used.ok) return used
  await consumeLink(scope, token, 'unfreeze')
  await clearTries(scope, counted)
  // A card from before the freeze may be a thief's: it pays nothing afterwards.
  await cancelDrafts(scope, counted.userId)
  await waitAnew(scope, counted.userId)
  await lockProven(scope, attempt, used.value)
  await endAskedChanges(scope, counted.userId)
  const user = await scope.tx.user.findUniqueOrThrow({ where: { id: counted.userId } })
  const { count } = await scope.tx.user.updateMany({
    where: { id: user.id, state: 'frozen_by_user' },
    data: { state: 'active' },
  })
  // Staff may have restricted the account while the password was being checked: that is not ours to lift.
  if (count === 0 && user.state === 'restricted') return fail({ code: 'account_restricted' })
  await audit(scope, { page: 'unfreeze' }, 'account.unfrozen', `user:${user.id}`, { by: 'password' })
  const until = coolingUntil(scope, user)
  // The link to a page for a password that came by mail took the PIN as well: it was shown by whoever unfreezes.
  const pinVoid = await voidFreezePin(scope, user.id, isFreshPassword(scope, user))
  await notify(
    scope,
    { userId: user.id },
    { kind: 'account_unfrozen', ...(until && { until }), ...(pinVoid && { pinVoid }) },
  )
  await mailUser(scope, user, 'account_unfrozen')
  return { ok: true, value: { locale: localeOf(user) } }
}
