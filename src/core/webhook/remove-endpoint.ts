import { callerInMode } from '../api/caller.ts'
import type { ApiCaller } from '../api/views.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import { lockEndpoint } from './endpoint.ts'
import { tellChanged } from './tell-changed.ts'

/** Nobody is told there any more, and what waited for it goes with it; the events stay. `not_found`, also the second time. */
export const removeEndpoint: UseCase<ApiCaller & { id: string }, { id: string }> = async (scope, { key, id }) => {
  const { keyId, shop, live } = await callerInMode(scope, { key }, 'webhooks:write')
  const row = await lockEndpoint(scope, { shopId: shop.id, live, name: id })
  await scope.tx.webhookEndpoint.delete({ where: { id: row.id }, select: { id: true } })
  const mode = live ? {} : { test: true }
  await audit(scope, { apiKeyId: keyId }, 'webhook.removed', `shop:${shop.id}`, { endpoint: row.id, ...mode })
  await tellChanged(scope, 'webhook_removed', row)
  return { id }
}
