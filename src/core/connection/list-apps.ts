import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { shopFor } from '../shop/shop-for.ts'
import { appsOf } from './register-app.ts'
import type { ConnectAppView } from './views.ts'

/** The apps of the actor's shop. `shop_missing`. */
export const listApps: UseCase<{ actor: ChatRef }, ConnectAppView[]> = async (scope, { actor }) => {
  const { shop } = await shopFor(scope, actor, 'manage')
  return appsOf(scope, shop.id)
}
