import { callerInMode } from '../api/caller.ts'
import type { ApiCaller } from '../api/views.ts'
import { must } from '../kit/must.ts'
import type { UseCase } from '../kit/use-case.ts'
import { payoutOf, viewPayouts } from './payout.ts'
import type { ApiPayout } from './views.ts'

/** One payout of the calling shop. `payout_unknown`, also for that of another one (API-03). */
export const getShopPayout: UseCase<ApiCaller & { id: string }, ApiPayout> = async (scope, { key, id }) => {
  const calling = await callerInMode(scope, { key }, 'payments:read')
  const [payout] = await viewPayouts(scope, calling, [await payoutOf(scope, calling, id)])
  return must(payout, 'it was just read')
}
