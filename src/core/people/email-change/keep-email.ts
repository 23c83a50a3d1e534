import { endKeys } from '../../api/end-keys.ts'
import { localeOf } from '../../chat/chat.ts'
import type { Locale } from '../../chat/views.ts'
import { endAppsSince } from '../../connection/end-apps-since.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { notify } from '../../notices/notify.ts'
import { endReachSince } from '../../shop/end-reach-since.ts'
import { endHiredSince } from '../../shop/team/end-hired-since.ts'
import { endOpen } from '../end-open.ts'
import { freezeAccount } from '../freeze/freeze-account.ts'
import { consumeLink, findLink } from '../link/link.ts'
import { mailUser } from '../mail-user.ts'
import { objectFromKept } from '../mailbox/object-from-kept.ts'
import { voided } from '../password/voided.ts'
import { endRenewal } from '../pin/renewal.ts'
import { voidPinSince } from '../pin/void-pin.ts'
import { endCases } from '../rebind/close-cases.ts'
import { undoMovesSince } from '../rebind/give-back.ts'
import { lockAuthenticator } from '../second-factor/authenticator.ts'
import { undoFactorSince } from '../second-factor/undo-factor-since.ts'
import { endSessions } from '../session/session.ts'
import { changePlace, endChangesSince, liveChange, ownerOfChange } from './email-change.ts'
import { putEmail } from './put-email.ts'

const BY = { page: 'email_keep' } as const

/**
 * "This was not me", behind the link in the old mailbox: the change ends, or is undone together with all that came after
 * it, moves into other chats too: within its time this mailbox has the last word. Whoever asked for it had chat and
 * password, so nothing goes out: the account is frozen, its password opens nothing any more, nor do connections with apps,
 * a PIN chosen since allows nothing, an authenticator or recovery codes set up since are none any more, whoever was hired
 * since works in its shop no more, where its apps send people and its sales are told is what it was, and a link to choose a
 * new password is mailed. Another address that was asked for without any mailbox takes two of staff once more.
 * `link_expired` when its time is over.
 */
export const keepEmail: UseCase<{ token: string }, { locale: Locale }> = async (scope, { token }) => {
  const { subject } = await findLink(scope, token, 'email_keep')
  const userId = await ownerOfChange(scope, subject)
  await lockAuthenticator(scope, userId)
  await consumeLink(scope, token, 'email_keep')
  await endOpen(scope, userId, { links: true, connections: 'email_kept' })
  const change = await liveChange(scope, subject, ['asked', 'changed'])
  const { id } = change
  const apps = await endAppsSince(scope, userId, change.createdAt, 'email_kept')
  const frozen = await freezeAccount(scope, userId)
  const owner = await scope.tx.user.findUniqueOrThrow({ where: { id: userId } })
  await endChangesSince(scope, owner, change.createdAt)
  await endRenewal(scope, userId)
  await endCases(scope, userId, { why: 'stopped' })
  await voidPinSince(scope, userId, change.createdAt)
  const old = scope.keyring.open(owner.dataKey, changePlace('old', id), change.oldEmail)
  // Before it was confirmed the address is the old one anyway.
  const user =
    (await putEmail(scope, owner, old, { passwordHash: voided(owner.passwordHash) })) ?? fail({ code: 'link_expired' })
  await undoMovesSince(scope, userId, change.createdAt)
  await undoFactorSince(scope, userId, change.createdAt, BY)
  await scope.tx.emailChange.update({ where: { id }, data: { state: 'stopped' }, select: { id: true } })
  await objectFromKept(scope, userId, { by: BY, frozen })
  await endSessions(scope, userId)
  await endKeys(scope, userId, 'email_kept')
  await endHiredSince(scope, userId, change.createdAt, 'email_kept')
  await endReachSince(scope, userId, change.createdAt, { apps, why: 'email_kept' })
  await audit(scope, BY, 'email.kept', `user:${userId}`, { change: id, was: change.state, frozen })
  await notify(scope, { userId }, { kind: 'email_change', stage: 'kept', until: change.until })
  await mailUser(scope, user, 'email_kept')
  await queueMail(scope, { template: 'password_void', locale: localeOf(user), to: old, values: {} })
  return { locale: localeOf(user) }
}
