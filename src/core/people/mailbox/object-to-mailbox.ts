import { localeOf } from '../../chat/chat.ts'
import type { Locale } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import { after } from '../../kit/time.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { endAskedChanges } from '../email-change/email-change.ts'
import { freezeAccount } from '../freeze/state.ts'
import { consumeLink, voidLinks } from '../link/link.ts'
import { BEFORE_STAFF, LASTS, lockMailboxCase } from './mailbox-case.ts'
import { tellChat } from './tell.ts'

/**
 * "This was not me", behind the link in the old mailbox. It may be the thief's, so it ends nothing; it may be the owner's,
 * whose phone somebody holds, so the account is frozen, staff see it, and what two of them agreed to takes two of them
 * once more. Once: a mailbox that goes on objecting keeps nobody out. `link_expired` when there is nothing to object to.
 */
export const objectToMailbox: UseCase<{ token: string }, { locale: Locale }> = async (scope, { token }) => {
  const { tx, now } = scope
  const { subject: id } = await consumeLink(scope, token, 'mailbox_object')
  const found = await tx.mailboxCase.findUnique({ where: { id }, select: { userId: true } })
  const userId = found?.userId ?? fail({ code: 'link_expired' })
  const frozen = await freezeAccount(scope, userId)
  await endAskedChanges(scope, userId)
  const row = await lockMailboxCase(scope, id, BEFORE_STAFF)
  if (!row || row.objectedAt) return fail({ code: 'link_expired' })
  await voidLinks(scope, { subject: id })
  const anew = row.state === 'waiting' ? { state: 'identity', approvalId: null, until: after(now, LASTS.identity) } : {}
  const objected = await tx.mailboxCase.update({ where: { id }, data: { objectedAt: now, ...anew } })
  await audit(scope, { page: 'mailbox_object' }, 'mailbox.objected', `user:${userId}`, {
    case: id,
    was: row.state,
    frozen,
  })
  await tellChat(scope, objected, 'objected', true)
  await notify(
    scope,
    { staff: 'recovery.see', about: { users: [userId] } },
    { kind: 'mailbox_opened', id, objected: true },
  )
  const owner = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { locale: true } })
  return { locale: localeOf(owner) }
}
