import type { Rebind } from '#prisma'
import { endOpenIdentity } from '../../identity/end-open-identity.ts'
import { audit } from '../../kit/audit.ts'
import { after } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { bringTickets, endTalks } from '../../support/bring-tickets.ts'
import { resumeMailboxCase } from '../mailbox/leave-mailbox-case.ts'
import { LASTS, oldChatOf, staysHere } from './rebind.ts'
import { tellOfRebind } from './tell.ts'

/**
 * The old chat has the account again, locking itself as before, unless it has another by now. Whoever has it loses it:
 * later moves of a chain are undone with this one, and nobody brings the account back to a chat in between.
 */
export async function giveBack(scope: Scope, row: Rebind, userId: string): Promise<void> {
  const { tx, now } = scope
  await tx.rebind.updateMany({
    where: { userId, id: { not: row.id }, state: 'bound', until: { gte: row.until } },
    data: { state: 'closed' },
  })
  const chats = await tx.chat.findMany({ where: { userId }, select: { botId: true, telegramId: true } })
  await tx.chat.updateMany({ where: { userId }, data: { userId: null, unlockedAt: null, pinAt: null } })
  const old = oldChatOf(row)
  const back = old && (await tx.chat.updateMany({ where: { ...old, userId: null }, data: { userId, linkedAt: now } }))
  await endTalks(scope, [...chats, ...(old ? [old] : [])])
  if (old && back?.count) {
    await bringTickets(scope, userId, old)
    await resumeMailboxCase(scope, userId, row.id)
  }
  for (const { botId, telegramId } of chats) await tx.pinPad.deleteMany({ where: { botId, telegramId } })
}

/**
 * The first move since an address was changed: it and those after it were proven with that address. One with a statement
 * was not: staff's 72 hours are longer than an address can be undone, so the mailbox that proved it is the one that
 * speaks now.
 */
export async function firstMoveSince({ tx }: Scope, userId: string, since: Date): Promise<Rebind | undefined> {
  const bound = await tx.rebind.findMany({
    where: { userId, state: 'bound', statement: null, until: { gte: after(since, LASTS.bound) } },
    orderBy: { until: 'asc' },
  })
  return bound.find((move) => !staysHere(move))
}

/**
 * Undoes every move since an address was changed, whether or not a move itself can still be stopped. The person is locked,
 * and has the address they are told at.
 */
export async function undoMovesSince(scope: Scope, userId: string, since: Date): Promise<void> {
  const first = await firstMoveSince(scope, userId, since)
  if (!first) return
  await giveBack(scope, first, userId)
  await endOpenIdentity(scope, userId, 'stopped')
  const stopped = await scope.tx.rebind.update({ where: { id: first.id }, data: { state: 'stopped' } })
  await audit(scope, { page: 'email_keep' }, 'rebind.stopped', `user:${userId}`, {
    rebind: first.id,
    was: 'bound',
    by: 'email_kept',
  })
  await tellOfRebind(scope, stopped, 'stopped')
}
