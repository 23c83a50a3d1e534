import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { ownerOfUser } from './chart.ts'
import { postOne } from './post.ts'

type OpenHold = { id: string; heldIn: bigint; backTo: bigint; currency: string; left: bigint }

/**
 * Gives a person everything that waited because they were restricted: each hold is closed by the one journal that
 * moves its money (`user_hold → user`). The caller has changed the person's state, so no new one can be opened meanwhile.
 * @returns what arrived, one amount a currency
 */
export async function releaseHolds(scope: Scope, userId: string, actor: string): Promise<Money[]> {
  const { tx, newId } = scope
  const holds = await tx.$queryRaw<OpenHold[]>`
    select h.id, h.account_id as "heldIn", h.owner_account_id as "backTo", h.currency,
           h.amount - h.captured - h.released as left
    from ledger.hold h join ledger.account a on a.id = h.account_id
    where a.owner = ${ownerOfUser(userId)} and h.reason = 'payee_restricted' and h.state = 'open' order by h.id`
  const arrived = new Map<string, bigint>()
  for (const { id, heldIn, backTo, currency, left } of holds) {
    const legs = [{ from: heldIn, to: backTo, amount: money(left, currencyOf(currency)) }]
    await postOne(scope, { id: newId(), kind: 'release', businessKey: `release:${id}`, actor, legs, closes: id })
    arrived.set(currency, (arrived.get(currency) ?? 0n) + left)
  }
  return [...arrived].map(([currency, minor]) => money(minor, currencyOf(currency)))
}
