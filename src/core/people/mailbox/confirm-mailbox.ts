import { localeOf } from '../../chat/chat.ts'
import type { Locale } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import { after } from '../../kit/time.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { isTaken } from '../email-change/is-taken.ts'
import { consumeLink } from '../link/link.ts'
import { LASTS, lockMailboxCase, newAddressOf } from './mailbox-case.ts'
import { tellChat, tellOldMailbox } from './tell.ts'

/**
 * The new mailbox confirms: staff compare from here on, and the old mailbox hears of it. `link_expired` when the case is
 * over, or somebody has the address by now.
 */
export const confirmMailbox: UseCase<{ token: string }, { locale: Locale }> = async (scope, { token }) => {
  const { tx } = scope
  const { subject: id } = await consumeLink(scope, token, 'mailbox_confirm')
  const row = (await lockMailboxCase(scope, id, ['asked'])) ?? fail({ code: 'link_expired' })
  const owner = await tx.user.findUniqueOrThrow({ where: { id: row.userId } })
  const index = scope.keyring.blindIndex('email', newAddressOf(scope, owner, row))
  if (await isTaken(scope, index, owner.id)) return fail({ code: 'link_expired' })
  const until = after(scope.now, LASTS.identity)
  const opened = await tx.mailboxCase.update({ where: { id }, data: { state: 'identity', until } })
  await audit(scope, { page: 'mailbox_confirm' }, 'mailbox.confirmed', `user:${owner.id}`, { case: id })
  await tellChat(scope, opened, 'opened')
  await tellOldMailbox(scope, owner, opened, 'asked')
  await notify(
    scope,
    { staff: 'recovery.see', about: { users: [owner.id] } },
    { kind: 'mailbox_opened', id, objected: opened.objectedAt !== null },
  )
  return { locale: localeOf(owner) }
}
