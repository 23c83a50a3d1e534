import type { Scope, UseCase } from '../kit/use-case.ts'
import { toCanonical } from '../money/parse.ts'
import { testBalanceOf } from '../test-mode/balance.ts'
import { balancesOf } from '../wallet/balances.ts'
import { type Calling, callerInMode } from './caller.ts'
import type { ApiBalance, ApiCaller } from './views.ts'

/** What the shop's owner has, a currency each: what is paid to a shop is its owner's. */
export const getApiBalance: UseCase<ApiCaller, ApiBalance[]> = async (scope, { key }) =>
  apiBalanceOf(scope, await callerInMode(scope, { key }, 'balance:read'))

/** The same for whoever calls, of either mode. */
export async function apiBalanceOf(scope: Scope, calling: Calling): Promise<ApiBalance[]> {
  if (!calling.live) return testBalanceOf(scope, calling)
  const balances = await balancesOf(scope, calling.owner)
  return balances.map(({ available, onHold }) => ({
    currency: available.currency,
    available: toCanonical(available),
    onHold: toCanonical(onHold),
  }))
}
