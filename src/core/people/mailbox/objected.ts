import type { MailboxCase } from '#prisma'
import type { AuditActor } from '../../kit/audit.ts'
import { audit } from '../../kit/audit.ts'
import { after } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { voidLinks } from '../link/link.ts'
import { LASTS } from './mailbox-case.ts'
import { tellChat } from './tell.ts'

/** `by`: who did it, for the trail. `pin`: false where the PIN it was asked for with allows nothing any more. */
type Objection = { by: AuditActor; frozen: boolean; pin: boolean }

/**
 * A mailbox that is to lose the account says no: what two of staff agreed to takes two of them once more, who see it, and
 * the links mailed for it open nothing. The case is locked, and its account frozen.
 */
export async function objected(scope: Scope, row: MailboxCase, { by, frozen, pin }: Objection): Promise<void> {
  const { tx, now } = scope
  const { id, userId } = row
  if (row.state !== 'asked') await voidLinks(scope, { subject: id })
  const anew = row.state === 'waiting' ? { state: 'identity', approvalId: null, until: after(now, LASTS.identity) } : {}
  const noted = await tx.mailboxCase.update({ where: { id }, data: { objectedAt: now, pin, ...anew } })
  await audit(scope, by, 'mailbox.objected', `user:${userId}`, { case: id, was: row.state, frozen })
  // In another chat by now: what its own has to do is stop that, and nobody decides until it has.
  if (row.movedBy) return tellChat(scope, noted, 'moved')
  await tellChat(scope, noted, 'objected')
  const staff = { staff: 'recovery.see', about: { users: [userId] } } as const
  await notify(scope, staff, { kind: 'mailbox_opened', id, objected: true })
}
