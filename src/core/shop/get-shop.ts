import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { viewShop } from './shop.ts'
import { shopFor } from './shop-for.ts'
import type { ShopView } from './views.ts'

/** The shop the actor acts for. */
export const getShop: UseCase<{ actor: ChatRef }, ShopView> = async (scope, { actor }) => {
  return viewShop(scope, await shopFor(scope, actor, 'charge'))
}
