import type { UseCase } from '../kit/use-case.ts'
import { toCanonical } from '../money/parse.ts'
import { balancesOf } from '../wallet/balances.ts'
import { callerOf } from './caller.ts'
import type { ApiBalance, ApiCaller } from './views.ts'

/** What the shop's owner has, a currency each: what is paid to a shop is its owner's. */
export const getApiBalance: UseCase<ApiCaller, ApiBalance[]> = async (scope, { key }) => {
  const { owner } = await callerOf(scope, { key }, 'balance:read')
  const balances = await balancesOf(scope, owner)
  return balances.map(({ available, onHold }) => ({
    currency: available.currency,
    available: toCanonical(available),
    onHold: toCanonical(onHold),
  }))
}
