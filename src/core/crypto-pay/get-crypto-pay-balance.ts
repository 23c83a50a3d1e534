import { callerInMode } from '../api/caller.ts'
import { apiBalanceOf } from '../api/get-api-balance.ts'
import type { ApiBalance, ApiCaller } from '../api/views.ts'
import type { UseCase } from '../kit/use-case.ts'

/** What the shop's owner has, a currency each; in test mode what the test payer has paid. */
export const getCryptoPayBalance: UseCase<ApiCaller, ApiBalance[]> = async (scope, { key }) =>
  apiBalanceOf(scope, await callerInMode(scope, { key }, 'crypto_pay:read'))
