import type { Scope } from '../../kit/use-case.ts'
import { voidLinks } from '../link/link.ts'
import { BEFORE_STAFF, liveCaseOf, lockMailboxCase, type MailboxState } from './mailbox-case.ts'
import { tellChat, tellEnded } from './tell.ts'

/** Ends one, with the links that were mailed for it. */
export async function endCase(scope: Scope, id: string, state: MailboxState): Promise<void> {
  await voidLinks(scope, { subject: id })
  await scope.tx.mailboxCase.update({ where: { id }, data: { state, approvalId: null }, select: { id: true } })
}

/**
 * Ends whatever case somebody has, because staff restricted the account: what was given in its chat proves nothing
 * any more. Its chat hears, and both mailboxes of one that staff had. The
 * person is locked, and restricted already.
 */
export async function closeMailboxCase(scope: Scope, userId: string): Promise<void> {
  const live = await liveCaseOf(scope, userId)
  const row = live && (await lockMailboxCase(scope, live.id, ['asked', ...BEFORE_STAFF]))
  if (!row) return
  await endCase(scope, row.id, 'closed')
  const owner = await scope.tx.user.findUniqueOrThrow({ where: { id: userId } })
  await tellChat(scope, row, 'ended', 'restricted')
  await tellEnded(scope, owner, row)
}
