import type { MailboxCase, Rebind } from '#prisma'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import { after } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { newChatOf } from '../rebind/rebind.ts'
import { endCase } from './close-mailbox-case.ts'
import { wasHeard } from './heard.ts'
import { BEFORE_STAFF, LASTS, liveCaseOf, lockMailboxCase } from './mailbox-case.ts'
import { tellChat, tellEnded } from './tell.ts'

/**
 * The account has left the chat in which another address was asked for. Moved by two of staff: the case ends, they have
 * compared. By a code: whoever did may hold the mailbox that is said to be lost, be the owner whose phone somebody holds, or
 * hold that phone, so it speaks against the case and ends nothing, and uses up no word of the mailbox's. What two agreed to
 * takes two once more, nobody decides while the account is elsewhere, and unless the chat stops the move the case ends
 * with the day in which it can. `mailbox_decided` when two agreed after such a move, or an objection: it was heard. The
 * person is locked, and the move is noted.
 */
export async function leaveMailboxCase(
  scope: Scope,
  move: Rebind,
  { userId, by }: { userId: string; by: 'code' | 'staff' },
): Promise<void> {
  const live = await liveCaseOf(scope, userId)
  const row = live && (await lockMailboxCase(scope, live.id, ['asked', ...BEFORE_STAFF]))
  if (!row) return
  if (by === 'staff' || row.state === 'asked') return end(scope, row, move)
  // A move of a move: what brings the account back is stopping the first.
  if (row.movedBy) return
  if (wasHeard(row)) return fail({ code: 'mailbox_decided' })
  const changed = { state: 'identity', approvalId: null, movedAt: scope.now, movedBy: move.id, until: move.until }
  const left = await scope.tx.mailboxCase.update({ where: { id: row.id }, data: changed })
  await audit(scope, newChatOf(move), 'mailbox.objected', `user:${userId}`, {
    case: row.id,
    was: row.state,
    rebind: move.id,
  })
  await tellChat(scope, left, 'moved')
}

async function end(scope: Scope, row: MailboxCase, move: Rebind): Promise<void> {
  await endCase(scope, row.id, 'closed')
  const owner = await scope.tx.user.findUniqueOrThrow({ where: { id: row.userId } })
  await tellChat(scope, { ...row, movedBy: row.movedBy ?? move.id }, 'ended', 'moved')
  await tellEnded(scope, owner, row)
}

/** The move is undone, and the account in the chat again that asked: staff compare anew. The person is locked, and frozen. */
export async function resumeMailboxCase(scope: Scope, userId: string, moveId: string): Promise<void> {
  const live = await liveCaseOf(scope, userId)
  const row = live?.movedBy === moveId && (await lockMailboxCase(scope, live.id, ['identity']))
  if (!row) return
  const until = after(scope.now, LASTS.identity)
  const resumed = await scope.tx.mailboxCase.update({ where: { id: row.id }, data: { movedBy: null, until } })
  await tellChat(scope, resumed, 'resumed')
  const staff = { staff: 'recovery.see', about: { users: [userId] } } as const
  await notify(scope, staff, { kind: 'mailbox_opened', id: row.id, objected: true })
}
