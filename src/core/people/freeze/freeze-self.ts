import { audit } from '../../kit/audit.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { viewerOf } from '../actor.ts'
import { endAskedChanges } from '../email-change/email-change.ts'
import { mailUser } from '../mail-user.ts'
import { endSessions } from '../session/session.ts'
import type { Actor } from '../views.ts'
import { freezeAccount } from './freeze-account.ts'

/**
 * Stops everything going out. The change waits for payments that are being booked and stands before every later one.
 * Whoever else is logged in on the web is logged out, also where the account is frozen or restricted already; once staff
 * end a restriction, it is frozen. A browser may freeze, for whose phone is gone has no chat; the chat hears of it.
 */
export const freezeSelf: UseCase<{ actor: Actor }, null> = async (scope, { actor }) => {
  const { user, by, sessionId } = await viewerOf(scope, actor)
  const frozen = await freezeAccount(scope, user.id)
  await endAskedChanges(scope, user.id)
  // After the account is ours: a login that was under way has then ended, and its session is seen.
  await endSessions(scope, user.id, sessionId)
  if (!frozen) return null
  await audit(scope, by, 'account.frozen', `user:${user.id}`)
  if (sessionId) await notify(scope, { userId: user.id }, { kind: 'account_frozen' })
  await mailUser(scope, user, 'account_frozen')
  return null
}
