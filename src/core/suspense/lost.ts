import type { SuspenseItem } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { given } from './assigned.ts'
import { isAlike } from './case-of.ts'

/**
 * The newest case of missing money like this that was closed as loss: nobody said whose it was. Null where there is none,
 * or as much of the like was given out since.
 */
export async function lostLike(
  scope: Scope,
  item: SuspenseItem,
): Promise<{ id: string; userId: null; at: Date } | null> {
  const { rail, reference, currency, amount } = item
  const where = { rail, currency, amount, cause: 'returned_unknown', state: 'written_off' }
  const closed = await scope.tx.suspenseItem.findMany({ where, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
  const lost = closed.filter((other) => isAlike(other.reference, reference))
  const [first, newest] = [lost[0], lost.at(-1)]
  if (!first || !newest) return null
  const since = (await given(scope, item, 'meaning')).filter(({ at }) => at > (first.closedAt ?? first.createdAt))
  return lost.length > since.length ? { id: newest.id, userId: null, at: newest.createdAt } : null
}
