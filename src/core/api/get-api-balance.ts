import type { UseCase } from '../kit/use-case.ts'
import { toCanonical } from '../money/parse.ts'
import { testBalanceOf } from '../test-mode/balance.ts'
import { balancesOf } from '../wallet/balances.ts'
import { callerInMode } from './caller.ts'
import type { ApiBalance, ApiCaller } from './views.ts'

/** What the shop's owner has, a currency each: what is paid to a shop is its owner's. */
export const getApiBalance: UseCase<ApiCaller, ApiBalance[]> = async (scope, { key }) => {
  const calling = await callerInMode(scope, { key }, 'balance:read')
  if (!calling.live) return testBalanceOf(scope, calling)
  const balances = await balancesOf(scope, calling.owner)
  return balances.map(({ available, onHold }) => ({
    currency: available.currency,
    available: toCanonical(available),
    onHold: toCanonical(onHold),
  }))
}
