import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { type NewJournal, post } from './post.ts'

/** As many as one posting takes; the rest waits a minute for the next sweep. */
const AT_ONCE = 500

/**
 * Gives back what is held past its time. What is `unknown` stays: only a final answer may decide about that. Somebody
 * who resolves a hold at the same moment wins or loses whole, for it closes once. Returns how many were given back.
 */
export async function expireHolds(scope: Scope): Promise<number> {
  const { tx, now, newId } = scope
  const due = await tx.hold.findMany({
    where: { state: 'open', expiresAt: { lte: now } },
    orderBy: { expiresAt: 'asc' },
    take: AT_ONCE,
  })
  const journals = due.map((hold): NewJournal => {
    const amount = money(hold.amount, currencyOf(hold.currency))
    const legs = [{ from: hold.accountId, to: hold.ownerAccountId, amount }]
    const business = { kind: 'hold_expired', businessKey: `hold_expired:${hold.id}`, actor: 'system' }
    return { id: newId(), ...business, legs, closes: hold.id }
  })
  const statuses = await post(scope, journals)
  return statuses.filter((status) => status === 'posted').length
}
