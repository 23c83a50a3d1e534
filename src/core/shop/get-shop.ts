import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'
import { shopOf, viewShop } from './shop.ts'
import type { ShopView } from './views.ts'

/** The actor's own shop. */
export const getShop: UseCase<{ actor: ChatRef }, ShopView> = async (scope, { actor }) => {
  const me = await actingUser(scope, actor)
  return viewShop(scope, await shopOf(scope, me.id))
}
