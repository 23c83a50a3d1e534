import type { SuspenseItem } from '#prisma'
import { later } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { given } from './assigned.ts'
import { isHere } from './is-here.ts'
import { lostLike } from './lost.ts'
import { namedOrder, namedOwner } from './order.ts'

/** The journal by which a rail took money back, or the case that says so; of whom (null: nobody knows), and when. */
export type Recall = { id: string; userId: string | null; at: Date }

/**
 * What a rail took back of the like of money that waits: from whom that names, or nobody knew from whom, and the house
 * carried it. It may as well have been the money that waits, and who sent that has it back already. The newest of such
 * recalls; null where there was none, or as much was given out since, of what names somebody to them.
 */
export async function recalledFrom(scope: Scope, item: SuspenseItem): Promise<Recall | null> {
  if (item.state !== 'open' || !isHere(item) || item.cause === 'payout_came_back') return null
  const [taken, lost] = [await takenFrom(scope, item), await lostLike(scope, item)]
  return taken && lost ? (later(taken.at, lost.at) === taken.at ? taken : lost) : (taken ?? lost)
}

async function takenFrom(scope: Scope, item: SuspenseItem): Promise<Recall | null> {
  const owner = await namedOwner(scope, item)
  if (owner === null) return null
  const theirs = (await given(scope, item, 'meaning')).filter(({ topUp }) => topUp.userId === owner)
  const order = await namedOrder(scope, item)
  const recalls = await recallsOf(scope, item, [...theirs.map(({ topUp }) => topUp.id), ...(order ? [order.id] : [])])
  const [first] = recalls
  if (first === undefined) return null
  const since = theirs.filter(({ at }) => at > first.at)
  return recalls.length > since.length ? (recalls.at(-1) ?? null) : null
}

/**
 * Every time exactly this sum was taken back of one of these top-ups by its rail itself, at once or with what it took
 * before, the oldest first. What it took back before it said that it came has moved nothing, and is in no journal.
 */
const recallsOf = ({ tx }: Scope, { currency, amount }: SuspenseItem, ids: string[]): Promise<Recall[]> =>
  tx.$queryRaw<Recall[]>`
    with taken as (
      select j.id, j.reverses, j.occurred_at, p.took, j.actor like 'rail:%' as by_rail,
             sum(p.took) over (partition by j.reverses, j.actor like 'rail:%' order by j.occurred_at, j.id) as so_far
      from ledger.journal j, lateral (select sum(amount) as took from ledger.posting where journal_id = j.id) p
      where j.kind = 'topup_return' and j.reverses = any(${ids}::uuid[]))
    select coalesce(j.id, t.id) as id, t.user_id as "userId", coalesce(j.occurred_at, t.settled_at) as at
    from top_up t left join taken j on j.reverses = t.id
    where t.id = any(${ids}::uuid[]) and t.currency = ${currency} and case
      when j.id is null then t.state = 'returned' and t.amount + t.fee = ${amount}
      else j.by_rail and ${amount} in (j.took, j.so_far) end
    order by at, id`
