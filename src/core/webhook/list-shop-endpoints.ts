import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { shopFor } from '../shop/shop-for.ts'
import { readEndpoints } from './endpoint.ts'
import type { WebhookEndpoint } from './views.ts'

/** Where the actor's shop is told, the newest first. `shop_missing`, `chat_locked`. */
export const listShopEndpoints: UseCase<{ actor: ChatRef }, WebhookEndpoint[]> = async (scope, { actor }) => {
  const { me, shop } = await shopFor(scope, actor, 'manage')
  refuseLockedChat(me)
  return readEndpoints(scope, { shopId: shop.id })
}
