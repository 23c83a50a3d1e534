import type { User } from '#prisma'
import { type AuditActor, audit } from '../../kit/audit.ts'
import type { Scope } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { coolingFrom } from '../cooling.ts'
import { endAskedChanges } from '../email-change/email-change.ts'
import { endOpen } from '../end-open.ts'
import { refuseFrozen } from '../freeze/refuse-frozen.ts'
import { mailUser } from '../mail-user.ts'
import { refuseUndoable } from '../rebind/refuse-undoable.ts'
import { endSessions } from '../session/session.ts'
import type { SecondFactorChange } from './views.ts'

/**
 * What follows a change of somebody's second factor: browsers are logged out, cards that were open pay nothing
 * (SES-03), and the owner hears of it in the chat and by mail (ATH-11). Where the authenticator that there was guards no
 * more, money out is limited for a day, as after a recovery code (REC-05).
 * @param by the page it was changed on, or the house where two of staff decided it
 */
export async function secondFactorChanged(
  scope: Scope,
  userId: string,
  by: AuditActor,
  change: SecondFactorChange,
  data: Pick<Partial<User>, 'secondFactorAt'> = {},
): Promise<User> {
  // A link may have been given because there was one: a password that came by mail is believed beside it.
  const isOff = change === 'off' || change === 'undone'
  await endOpen(scope, userId, { links: isOff })
  await endAskedChanges(scope, userId)
  const until = change === 'off' || change === 'moved' ? coolingFrom(scope) : null
  const cooling = until ? { coolingUntil: until } : {}
  const user = await scope.tx.user.update({ where: { id: userId }, data: { ...data, ...cooling } })
  await endSessions(scope, userId)
  await audit(scope, by, `second_factor.${change}`, `user:${userId}`)
  const allowed = await scope.tx.payoutAllowance.count({ where: { ownerId: userId, state: 'active' } })
  // What their shop's servers may pay rests with it.
  const payouts = isOff && allowed > 0 ? ({ payouts: true } as const) : {}
  await notify(
    scope,
    { userId },
    { kind: 'second_factor_changed', change, at: scope.now, ...(until && { until }), ...payouts },
  )
  const limited = until ? { until: until.toISOString() } : {}
  await mailUser(scope, user, `second_factor_${change}`, { at: scope.now.toISOString(), ...limited })
  return user
}

/**
 * The same behind a link out of the owner's chat, the one way there: its page may have been open since before a move, so
 * whether one can still be undone is asked here, where no other begins, and whether the account was frozen since.
 * `second_factor_waits`, `account_frozen_by_user`, `account_restricted`.
 */
export async function changedByLink(
  scope: Scope,
  userId: string,
  change: SecondFactorChange,
  data: Pick<Partial<User>, 'secondFactorAt'> = {},
): Promise<User> {
  const user = await secondFactorChanged(scope, userId, { page: 'second_factor' }, change, data)
  refuseFrozen(user)
  await refuseUndoable(scope, user.id)
  return user
}
