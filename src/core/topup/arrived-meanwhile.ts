import type { Scope } from '../kit/use-case.ts'
import { ownerOfUser } from '../ledger/chart.ts'
import { postOne } from '../ledger/post.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'

/** What arrived for somebody while they were restricted, and waits: it is theirs, and nobody else's. */
export type Arrived = { id: string; heldIn: bigint; backTo: bigint; left: bigint }

type Whose = { userId: string; currency: string }

/** All of it in a currency; behind the locks of their accounts nobody adds to it. */
export const arrivedMeanwhile = ({ tx }: Scope, { userId, currency }: Whose): Promise<Arrived[]> =>
  tx.$queryRaw<Arrived[]>`
    select h.id, h.account_id as "heldIn", h.owner_account_id as "backTo", h.amount - h.captured - h.released as left
    from ledger.hold h join ledger.account a on a.id = h.account_id
    where a.owner = ${ownerOfUser(userId)} and h.currency = ${currency} and h.reason = 'payee_restricted'
      and h.state = 'open' order by h.id`

export const sumOf = (arrived: readonly Arrived[]): bigint => arrived.reduce((sum, { left }) => sum + left, 0n)

/**
 * Makes it available, as the end of the restriction would: until then nothing leaves the account all the same. The
 * caller holds the locks of their accounts.
 */
export async function letArrive(
  scope: Scope,
  arrived: readonly Arrived[],
  { currency: code, actor }: { currency: string; actor: string },
): Promise<void> {
  const currency = currencyOf(code)
  for (const { id, heldIn, backTo, left } of arrived) {
    const business = { id: scope.newId(), kind: 'release', businessKey: `release:${id}`, actor }
    const legs = [{ from: heldIn, to: backTo, amount: money(left, currency) }]
    await postOne(scope, { ...business, legs, closes: id })
  }
}
