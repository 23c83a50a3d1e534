import type { ChatRef } from '../../chat/views.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { viewShop } from '../shop.ts'
import { shopFor } from '../shop-for.ts'
import type { ShopView } from '../views.ts'

/** From now on the actor acts for that shop. `shop_missing` for one they have nothing to do with. */
export const chooseShop: UseCase<{ actor: ChatRef; shopId: string }, ShopView> = async (scope, { actor, shopId }) => {
  const acting = await shopFor(scope, actor, 'charge', { shopId, unknown: { code: 'shop_missing' } })
  await scope.tx.user.update({ where: { id: acting.me.id }, data: { worksIn: shopId }, select: { id: true } })
  return viewShop(scope, acting)
}
