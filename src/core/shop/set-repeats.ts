import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { viewShop } from './shop.ts'
import { shopFor } from './shop-for.ts'
import type { ShopView } from './views.ts'

/** Whether who paid the shop may pay the same again by themselves (S39). Off until its owner says so. `chat_locked`. */
export const setRepeats: UseCase<{ actor: ChatRef; repeats: boolean }, ShopView> = async (
  scope,
  { actor, repeats },
) => {
  const acting = await shopFor(scope, actor, 'manage')
  refuseLockedChat(acting.me)
  const { id } = acting.shop
  const shop = await scope.tx.shop.update({ where: { id }, data: { repeats } })
  await audit(scope, actor, repeats ? 'shop.repeats' : 'shop.repeats_no_more', `shop:${id}`)
  return viewShop(scope, { ...acting, shop })
}
