import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { viewShop } from './shop.ts'
import { shopFor } from './shop-for.ts'
import type { ShopView } from './views.ts'

/** S77: the shop's owner decides whether it takes payments. It waits for payments that are being booked. `chat_locked`. */
export const setAccepting: UseCase<{ actor: ChatRef; accepting: boolean }, ShopView> = async (
  scope,
  { actor, accepting },
) => {
  const acting = await shopFor(scope, actor, 'manage')
  refuseLockedChat(acting.me)
  const { id } = acting.shop
  const shop = await scope.tx.shop.update({ where: { id }, data: { accepting } })
  await audit(scope, actor, accepting ? 'shop.opened' : 'shop.paused', `shop:${id}`)
  return viewShop(scope, { ...acting, shop })
}
