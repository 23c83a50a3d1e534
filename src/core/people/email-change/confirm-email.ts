import type { EmailChange, User } from '#prisma'
import { localeOf } from '../../chat/chat.ts'
import type { Locale } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import { after } from '../../kit/time.ts'
import type { Scope, UseCase } from '../../kit/use-case.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { notify } from '../../notices/notify.ts'
import { coolingFrom } from '../cooling.ts'
import { endOpen } from '../end-open.ts'
import { refuseFrozen } from '../freeze/refuse-frozen.ts'
import { addLink, consumeLink } from '../link/link.ts'
import { mailUser, phraseFor } from '../mail-user.ts'
import { tellNextMailbox } from '../mailbox/tell.ts'
import { endCases } from '../rebind/close-cases.ts'
import { endSessions } from '../session/session.ts'
import { changePlace, LASTS, liveChange, ownerOfChange } from './email-change.ts'
import { putEmail } from './put-email.ts'

/**
 * The new mailbox confirms: from here on it is the account's address. Logins, links and open cards end (SES-03), recoveries
 * that the old one began end, too (REC-06), for a day only small payments go out (REC-05), and the old address has three days
 * to undo it. `link_expired` also when the password is another by now, or somebody has the address. A change of password at
 * the same moment: one of the two.
 */
export const confirmEmail: UseCase<{ token: string }, { locale: Locale }> = async (scope, { token }) => {
  const { subject } = await consumeLink(scope, token, 'email_confirm')
  const userId = await ownerOfChange(scope, subject)
  await endOpen(scope, userId, { links: true })
  const change = await liveChange(scope, subject, ['asked'])
  const { id } = change
  const before = await scope.tx.user.findUniqueOrThrow({ where: { id: userId } })
  refuseFrozen(before)
  const cooling = coolingFrom(scope)
  const user =
    (await putEmail(scope, before, newOf(scope, before, change), { coolingUntil: cooling })) ??
    fail({ code: 'link_expired' })
  await endCases(scope, userId, { why: 'address' })
  const until = after(scope.now, LASTS.changed)
  await scope.tx.emailChange.update({ where: { id }, data: { state: 'changed', until }, select: { id: true } })
  const sessionsEnded = await endSessions(scope, userId)
  await audit(scope, { page: 'email_confirm' }, 'email.changed', `user:${userId}`, { change: id, sessionsEnded })
  await notify(scope, { userId }, { kind: 'email_change', stage: 'changed', until })
  await tellBoth(scope, user, change, until)
  return { locale: localeOf(user) }
}

const newOf = ({ keyring }: Scope, { dataKey }: User, { id, newEmail }: EmailChange): string =>
  keyring.open(dataKey, changePlace('new', id), newEmail)

/** The old address hears of it with the way back, the new one without. */
async function tellBoth(scope: Scope, user: User, { id, oldEmail }: EmailChange, until: Date): Promise<void> {
  const { token } = await addLink(scope, 'email_keep', id)
  const to = scope.keyring.open(user.dataKey, changePlace('old', id), oldEmail)
  const values = { ...phraseFor(scope, user), until: until.toISOString() }
  await queueMail(scope, { template: 'email_changed', locale: localeOf(user), to, values: { ...values, token } })
  await mailUser(scope, user, 'email_welcome')
  await tellNextMailbox(scope, user)
}
