import { localeOf } from '../../chat/chat.ts'
import type { Locale } from '../../chat/views.ts'
import { fail } from '../../kit/failure.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { endAskedChanges } from '../email-change/email-change.ts'
import { freezeAccount } from '../freeze/freeze-account.ts'
import { consumeLink } from '../link/link.ts'
import { mailedTo } from '../link/mailbox.ts'
import { mailUser } from '../mail-user.ts'
import { endSessions } from '../session/session.ts'
import { BEFORE_STAFF, lockMailboxCase } from './mailbox-case.ts'
import { objected } from './objected.ts'

/**
 * "This was not me", behind the link in the old mailbox. It may be the thief's, so it ends nothing; it may be the owner's,
 * whose phone somebody holds, so the account is frozen, staff see it, and what two of them agreed to takes two of them
 * once more. Once: a mailbox that goes on objecting keeps nobody out. `link_expired` when there is nothing to object to,
 * `mailbox_left` to a mailbox whose account it is no more.
 */
export const objectToMailbox: UseCase<{ token: string }, { locale: Locale }> = async (scope, { token }) => {
  const { tx } = scope
  const link = await consumeLink(scope, token, 'mailbox_object')
  const id = link.subject
  const found = await tx.mailboxCase.findUnique({ where: { id }, select: { userId: true } })
  const userId = found?.userId ?? fail({ code: 'link_expired' })
  const frozen = await freezeAccount(scope, userId)
  await mailedTo(scope, await tx.user.findUniqueOrThrow({ where: { id: userId } }), link)
  await endAskedChanges(scope, userId)
  const row = await lockMailboxCase(scope, id, BEFORE_STAFF)
  if (!row || row.objectedAt) return fail({ code: 'link_expired' })
  await objected(scope, row, { by: { page: 'mailbox_object' }, frozen, pin: row.pin })
  // Whoever is logged in may be the one it objects to.
  await endSessions(scope, userId)
  const owner = await tx.user.findUniqueOrThrow({ where: { id: userId } })
  if (frozen) await mailUser(scope, owner, 'account_frozen')
  return { locale: localeOf(owner) }
}
