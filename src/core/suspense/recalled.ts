import type { SuspenseItem } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { given } from './assigned.ts'
import { isHere } from './is-here.ts'
import { namedOrder, namedOwner } from './order.ts'

/** The top-up by which a rail took money back from a customer, and when. */
export type Recall = { id: string; userId: string; at: Date }

/**
 * What a rail took back of the like of money that waits, from whom that names: it may as well have been the money that
 * waits, and then this is its owner's now, and who sent it has it back already. The newest of such recalls; null where there was
 * none, or its owner was given as much since.
 */
export async function recalledFrom(scope: Scope, item: SuspenseItem): Promise<Recall | null> {
  if (item.state !== 'open' || !isHere(item) || item.cause === 'payout_came_back') return null
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
 * Every time exactly this sum was taken back of one of these top-ups by its rail itself, the oldest first. What it took back
 * before it said that it came has moved nothing, and is in no journal.
 */
const recallsOf = ({ tx }: Scope, { currency, amount }: SuspenseItem, ids: string[]): Promise<Recall[]> =>
  tx.$queryRaw<Recall[]>`
    select t.id, t.user_id as "userId", coalesce(j.occurred_at, t.settled_at) as at
    from top_up t left join ledger.journal j on j.reverses = t.id and j.kind = 'topup_return'
    where t.id = any(${ids}::uuid[]) and t.currency = ${currency} and case
      when j.id is null then t.state = 'returned' and t.amount + t.fee = ${amount}
      else j.actor like 'rail:%'
        and (select sum(p.amount) from ledger.posting p where p.journal_id = j.id) = ${amount} end
    order by at, t.id`
