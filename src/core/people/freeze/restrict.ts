import type { ChatRef } from '../../chat/views.ts'
import { after, DAY } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import type { RestrictionCategory } from '../../staff/views.ts'
import { endAskedChanges } from '../email-change/email-change.ts'
import { endOpen } from '../end-open.ts'
import { closeMailboxCase } from '../mailbox/close-mailbox-case.ts'
import { endSessions } from '../session/session.ts'
import { standingOf } from './standing.ts'

/** What staff wrote and who they are; or, where the house does it, the top-up that was taken back. */
type Why = { reasonId: string; by: ChatRef } | { topUpId: string }
type Grounds = { category: RestrictionCategory } & Why

/** By when staff have looked at a restriction: what its owner is told, and what an appeal may count on. */
export const LOOKED_AT_WITHIN = 3 * DAY

export const dueAfter = (since: Date): Date => after(since, LOOKED_AT_WITHIN)

/** `new`: nothing goes out from here on. `also`: nothing did, and from here on there is this reason, too. */
export type Restricted = 'new' | 'also'

/**
 * Stops everything going out of an account and ends what was begun there: the one place where a restriction takes
 * effect. The change waits for payments that are being booked and stands before every later one (MNY-16, RSK-02).
 *
 * An account is `restricted` for as long as one restriction of it stands. Staff's and the house's stand beside each
 * other, for they are settled by different people and for different reasons: one of staff at most, whose reason is the
 * first one's, and one of the house for each top-up that was taken back. Two of staff end one at a time (`release`):
 *
 *     active | frozen_by_user  --restrict A-->  restricted {A}     --restrict B-->  restricted {A, B}
 *     restricted {A, B}        --release A-->   restricted {B}     --release B-->   what it was before A
 *
 * What it was before is noted in each that stands, and a freeze of its owner's meanwhile changes all of them. Null, with
 * nothing done that outlasts a rolled back transaction, where this very one stands already, or the account is closed.
 */
export async function restrict(
  scope: Scope,
  userId: string,
  { category, ...why }: Grounds,
): Promise<Restricted | null> {
  const { tx, now, newId } = scope
  const state = await endOpen(scope, userId)
  await endAskedChanges(scope, userId)
  const standing = await standingOf(scope, userId)
  const stateBefore = standing[0]?.stateBefore ?? state
  if (stateBefore !== 'active' && stateBefore !== 'frozen_by_user') return null
  if (standing.some(({ topUpId }) => topUpId === ('topUpId' in why ? why.topUpId : null))) return null
  await tx.user.update({ where: { id: userId }, data: { state: 'restricted' }, select: { id: true } })
  // Staff have looked at who is who. A top-up that comes back says nothing of that, and its payer picks the moment.
  if ('by' in why) await closeMailboxCase(scope, userId)
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
  return standing.length > 0 ? 'also' : 'new'
}

function whoseDoing(why: Why) {
  if ('topUpId' in why) return why
  const { botId, telegramId } = why.by
  return { botId, telegramId, reasonId: why.reasonId }
}
