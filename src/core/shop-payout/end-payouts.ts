import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import { shopFor } from '../shop/shop-for.ts'
import { endAllowances } from './end-allowance.ts'
import type { PayoutSurface } from './views.ts'

/**
 * Takes back, at once, what the shop's servers may pay by a surface, or by any where none is named; done twice it says the
 * same. `shop_missing`, `shop_right_missing`.
 */
export const endPayouts: UseCase<{ actor: ChatRef; surface?: PayoutSurface }, null> = async (
  scope,
  { actor, surface },
) => {
  const { shop } = await shopFor(scope, actor, 'manage')
  for (const { id } of await endAllowances(scope, { shopId: shop.id, surface }))
    await audit(scope, actor, 'payouts.ended', `shop:${shop.id}`, { allowance: id })
  return null
}
