import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { shopFor } from '../shop/shop-for.ts'
import { appsOf } from './register-app.ts'
import type { ConnectAppView } from './views.ts'

/** The apps of the actor's shop. `shop_missing`, `chat_locked`. */
export const listApps: UseCase<{ actor: ChatRef }, ConnectAppView[]> = async (scope, { actor }) => {
  const { me, shop } = await shopFor(scope, actor, 'manage')
  refuseLockedChat(me)
  return appsOf(scope, shop.id)
}
