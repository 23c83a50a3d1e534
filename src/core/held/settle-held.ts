import type { Result } from '../kit/failure.ts'
import { rowByRow } from '../kit/row-by-row.ts'
import { SECOND } from '../kit/time.ts'
import type { CoreDeps, Scope } from '../kit/use-case.ts'
import { declinePayout, lockReviewed } from '../payout/review.ts'
import { restorationOf } from '../rails/restored.ts'
import { giveBack, tellReturned } from './give-back.ts'
import { lockHeld } from './lock-held.ts'
import { RATE_OUTLASTS, rateEnds } from './rate-ends.ts'
import { sendOn } from './send-on.ts'

/** The rest is taken a minute later. */
const AT_ONCE = 100

/**
 * Ends what has waited its time, each payment in a transaction of its own: a first payment goes to whom it was meant for,
 * one that staff had to look at and nobody decided about comes back, and so do a withdrawal and what would go at a rate that is
 * too old. Run twice, or killed between two, it does the rest.
 * One that is broken, or in somebody's way time and again, keeps nobody else waiting: the rest is done before its fault is thrown.
 */
export async function settleHeld(deps: CoreDeps): Promise<Result<{ ended: number }>> {
  const { became, fault } = await rowByRow(deps, { due: dueNow, end: settleOne })
  if (fault !== null) throw new Error('payments that waited could not be ended', { cause: fault })
  return { ok: true, value: { ended: became.filter((ended) => ended).length } }
}

type Due = { id: string; isPayout: boolean }

/**
 * Whoever is frozen, or stopped after wrong codes, keeps waiting, for as long as a rate lasts (`rateEnds` says it again of
 * the locked row), and keeps nobody else waiting.
 */
async function dueNow({ tx, now }: Scope): Promise<Due[]> {
  return tx.$queryRaw<Due[]>`
    select i.id, i.held_until as until, false as "isPayout" from intent i join "user" u on u.id = i.owner_id
    where i.state = 'held' and ((i.held_until <= ${now}::timestamptz
      and (i.held_why = 'review'
        or (u.state = 'active' and (u.out_stopped_until is null or u.out_stopped_until <= ${now}::timestamptz))))
      or (i.held_why = 'first_payment' and i.rate is not null and greatest(i.held_until, ${now}::timestamptz)
        > i.confirmed_at + (coalesce(i.delay_seconds, 0) + ${RATE_OUTLASTS / SECOND}::int) * interval '1 second'))
    union all
    select p.id, p.review_until, true from payout p where p.state = 'review' and p.review_until <= ${now}::timestamptz
    order by until limit ${AT_ONCE}`
}

async function settleOne(scope: Scope, { id, isPayout }: Due): Promise<boolean> {
  if (isPayout) return endReview(scope, id)
  const held = await lockHeld(scope, id)
  const until = held?.intent.heldUntil
  if (!held || !until) return false
  const tooOld = rateEnds(held.intent, scope.now)
  // Somebody else was first, or it was told to wait longer.
  if (until > scope.now && !tooOld) return false
  if (held.intent.heldWhy !== 'review' && !tooOld) return (await sendOn(scope, held)) !== 'waits'
  await giveBack(scope, held.intent, 'system')
  await tellReturned(scope, held.intent, tooOld ? 'rate_old' : 'not_decided')
  return true
}

async function endReview(scope: Scope, id: string): Promise<boolean> {
  const row = await lockReviewed(scope, id)
  if (!row?.reviewUntil || row.reviewUntil > scope.now) return false
  // It may have left before a backup was restored: nobody gives it back before that is known.
  if (await restorationOf(scope, row.rail)) return false
  await declinePayout(scope, row, 'not_decided', 'system')
  return true
}
