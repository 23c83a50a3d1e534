import type { ChatRef } from '../../chat/views.ts'
import { after, DAY } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import type { RestrictionCategory } from '../../staff/views.ts'
import { endAskedChanges } from '../email-change/email-change.ts'
import { endOpen } from '../end-open.ts'
import { closeMailboxCase } from '../mailbox/close-mailbox-case.ts'
import { endSessions } from '../session/session.ts'

/** What staff wrote and who they are; or, where the house does it, the top-up that was taken back. */
type Why = { reasonId: string; by: ChatRef } | { topUpId: string }
type Grounds = { category: RestrictionCategory } & Why

/** By when staff have looked at a restriction: what its owner is told, and what an appeal may count on. */
export const LOOKED_AT_WITHIN = 3 * DAY

export const dueAfter = (since: Date): Date => after(since, LOOKED_AT_WITHIN)

/**
 * Stops everything going out of an account and ends what was begun there: the one place where a restriction takes
 * effect. The change waits for payments that are being booked and stands before every later one (MNY-16, RSK-02).
 * Returns false when it is restricted already.
 */
export async function restrict(scope: Scope, userId: string, { category, ...why }: Grounds): Promise<boolean> {
  const { tx, now, newId } = scope
  const stateBefore = await endOpen(scope, userId)
  await endAskedChanges(scope, userId)
  // Staff have looked at who is who. A top-up that comes back says nothing of that, and its payer picks the moment.
  if ('by' in why) await closeMailboxCase(scope, userId)
  if (stateBefore !== 'active' && stateBefore !== 'frozen_by_user') return false
  await tx.user.update({ where: { id: userId }, data: { state: 'restricted' }, select: { id: true } })
  await endSessions(scope, userId)
  await tx.restriction.create({
    data: {
      id: newId(),
      userId,
      category,
      ...whoseDoing(why),
      stateBefore,
      createdAt: now,
      dueAt: dueAfter(now),
    },
    select: { id: true },
  })
  return true
}

function whoseDoing(why: Why) {
  if ('topUpId' in why) return why
  const { botId, telegramId } = why.by
  return { botId, telegramId, reasonId: why.reasonId }
}
