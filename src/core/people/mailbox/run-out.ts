import type { MailboxCase } from '#prisma'
import { localeOf } from '../../chat/chat.ts'
import { audit } from '../../kit/audit.ts'
import { dueIds } from '../../kit/due-ids.ts'
import type { RowWork } from '../../kit/row-by-row.ts'
import { sql } from '../../kit/sql.ts'
import type { Scope } from '../../kit/use-case.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { mailUser } from '../mail-user.ts'
import { newAddressOf } from './mailbox-case.ts'
import { tellChat, tellEnded } from './tell.ts'

/** Ends the cases whose time ran out before anybody decided, and says so. */
export const lateCases: RowWork<string, boolean> = {
  due: (scope) =>
    dueIds(scope, sql`mailbox_case`, sql`state in ('asked', 'identity') and until <= ${scope.now}::timestamptz`),
  end: runOut,
}

/**
 * One that nobody confirmed, or two of staff did not agree to, in its time: its chat hears, and how to begin anew, and so
 * do both mailboxes where they knew of it. One whose account has moved, and was not brought back in a day, has ended so.
 * Said once, with the state that says so; false where it is over, or not due.
 */
export async function runOut(scope: Scope, id: string): Promise<boolean> {
  const { tx, now } = scope
  await tx.$queryRaw`select 1 from mailbox_case where id = ${id}::uuid for update`
  const row = await tx.mailboxCase.findFirst({
    where: { id, state: { in: ['asked', 'identity'] }, until: { lte: now } },
  })
  if (!row) return false
  await tx.mailboxCase.update({ where: { id }, data: { state: 'closed' }, select: { id: true } })
  await audit(scope, 'system', 'mailbox.closed', `user:${row.userId}`, { case: id, was: row.state })
  await tellAll(scope, row)
  return true
}

async function tellAll(scope: Scope, row: MailboxCase): Promise<void> {
  const owner = await scope.tx.user.findUniqueOrThrow({ where: { id: row.userId } })
  const stage = row.state === 'asked' ? 'unconfirmed' : row.movedBy ? 'ended' : 'undecided'
  await tellChat(scope, row, stage, stage === 'ended' ? 'moved' : undefined)
  // The old mailbox has heard of nothing yet, and nobody has shown that the new one is theirs.
  if (stage === 'unconfirmed') return
  if (stage === 'ended') return tellEnded(scope, owner, row)
  await mailUser(scope, owner, 'mailbox_undecided')
  const to = newAddressOf(scope, owner, row)
  await queueMail(scope, {
    template: 'mailbox_undecided_new',
    locale: localeOf(owner),
    to,
    // It may be a stranger's: nobody has agreed that it is the owner's.
    values: {},
  })
}
