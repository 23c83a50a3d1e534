import { callerOf } from '../api/caller.ts'
import type { ApiCaller } from '../api/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { apiEndpoint, readEndpoint } from './endpoint.ts'
import type { ApiEndpoint } from './views.ts'

/** How one of the calling shop's endpoints stands. `not_found`. */
export const getEndpoint: UseCase<ApiCaller & { id: string }, ApiEndpoint> = async (scope, { key, id }) => {
  const { shop } = await callerOf(scope, { key }, 'webhooks:write')
  return apiEndpoint(await readEndpoint(scope, { shopId: shop.id, name: id }))
}
