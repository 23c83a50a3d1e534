import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { shopFor } from '../shop/shop-for.ts'
import { readEndpoints } from './endpoint.ts'
import type { WebhookEndpoint } from './views.ts'

/** Where the actor's shop is told, the newest first. `shop_missing`. */
export const listShopEndpoints: UseCase<{ actor: ChatRef }, WebhookEndpoint[]> = async (scope, { actor }) => {
  const { shop } = await shopFor(scope, actor, 'manage')
  return readEndpoints(scope, { shopId: shop.id })
}
