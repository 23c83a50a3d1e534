import { callerInMode } from '../api/caller.ts'
import type { ApiCaller } from '../api/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { madeBy, payoutOf, viewPayouts } from './payout.ts'
import type { ApiPayoutPage } from './views.ts'

/** `after`: the payout behind which the page begins; `reference`: only the one its server gave that name. */
type Input = ApiCaller & { after: string | null; reference: string | null; limit: number }

/** What the calling shop's servers paid, the newest first. `payout_unknown` where `after` is none of it. */
export const listShopPayouts: UseCase<Input, ApiPayoutPage> = async (scope, { key, after, reference, limit }) => {
  const calling = await callerInMode(scope, { key }, 'payments:read')
  const found = await scope.tx.shopPayout.findMany({
    where: { ...madeBy(calling), ...(reference !== null && { reference }) },
    ...(after !== null && { cursor: { id: (await payoutOf(scope, calling, after)).id }, skip: 1 }),
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const payouts = await viewPayouts(scope, calling, found.slice(0, limit))
  return { payouts, hasMore: found.length > limit }
}
