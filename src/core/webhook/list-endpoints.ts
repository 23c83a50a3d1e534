import { callerInMode } from '../api/caller.ts'
import type { ApiCaller } from '../api/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { apiEndpoint, readEndpoints } from './endpoint.ts'
import type { ApiEndpoint } from './views.ts'

/** Where the calling shop is told, the newest first. No secret is in it. */
export const listEndpoints: UseCase<ApiCaller, ApiEndpoint[]> = async (scope, { key }) => {
  const { shop, live } = await callerInMode(scope, { key }, 'webhooks:write')
  return (await readEndpoints(scope, { shopId: shop.id, live })).map(apiEndpoint)
}
