import { callerInMode } from '../api/caller.ts'
import type { ApiCaller } from '../api/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { apiEndpoint, readEndpoint } from './endpoint.ts'
import type { ApiEndpoint } from './views.ts'

/** How one of the calling shop's endpoints stands. `not_found`. */
export const getEndpoint: UseCase<ApiCaller & { id: string }, ApiEndpoint> = async (scope, { key, id }) => {
  const { shop, live } = await callerInMode(scope, { key }, 'webhooks:write')
  return apiEndpoint(await readEndpoint(scope, { shopId: shop.id, live, name: id }))
}
