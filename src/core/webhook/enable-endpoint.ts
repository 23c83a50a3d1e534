import { callerInMode } from '../api/caller.ts'
import { once } from '../api/once.ts'
import { refuseFrozenShop } from '../api/refuse-frozen-shop.ts'
import type { ApiCaller, Once } from '../api/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { apiEndpoint, lockEndpoint, readEndpoint } from './endpoint.ts'
import { turnOn } from './turn.ts'
import type { ApiEndpoint } from './views.ts'

type Input = ApiCaller & { idempotencyKey: string; id: string }

/**
 * An endpoint that was switched off is told again, and first of all what waited, once for each idempotency key. `not_found`;
 * `account_restricted` while the owner has the account frozen.
 */
export const enableEndpoint: UseCase<Input, Once<ApiEndpoint>> = async (scope, { key, idempotencyKey, id }) => {
  const calling = await callerInMode(scope, { key }, 'webhooks:write')
  const { keyId, shop, live } = calling
  const which = { shopId: shop.id, live, name: id }
  return once(scope, calling, { key: idempotencyKey, asked: ['webhook-enable', id] }, async () => {
    refuseFrozenShop(calling)
    await turnOn(scope, { apiKeyId: keyId }, await lockEndpoint(scope, which))
    return apiEndpoint(await readEndpoint(scope, which))
  })
}
