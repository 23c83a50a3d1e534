import type { ChatRef } from '../chat/views.ts'
import { COUNTRIES } from '../identity/countries.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { categoryOf, type ShopCategory } from './category.ts'
import { viewShop } from './shop.ts'
import { shopFor } from './shop-for.ts'
import type { ShopView } from './views.ts'

type Input = { actor: ChatRef; category?: ShopCategory; country?: string }

/**
 * What the shop sells and where it is. `category_reserved` for what Telegram has paid in Stars only; `country_unknown`,
 * `chat_locked`.
 */
export const setProfile: UseCase<Input, ShopView> = async (scope, { actor, category, country }) => {
  const acting = await shopFor(scope, actor, 'manage')
  refuseLockedChat(acting.me)
  if (category && categoryOf(category)?.reserved) fail({ code: 'category_reserved', category })
  if (country !== undefined && !COUNTRIES.includes(country)) fail({ code: 'country_unknown' })
  const data = { ...(category && { category }), ...(country !== undefined && { country }) }
  const shop = await scope.tx.shop.update({ where: { id: acting.shop.id }, data })
  await audit(scope, actor, 'shop.profile', `shop:${shop.id}`, data)
  return viewShop(scope, { ...acting, shop })
}
