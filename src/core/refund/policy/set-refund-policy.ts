import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { lineAtMost } from '../../kit/text.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { refuseLockedChat } from '../../people/lock/chat-lock.ts'
import { viewShop } from '../../shop/shop.ts'
import { shopFor } from '../../shop/shop-for.ts'
import type { ShopView } from '../../shop/views.ts'
import { REFUND_DAYS } from '../views.ts'
import { policyNow } from './in-force.ts'
import { REFUND_TERMS_MAX, type RefundPolicy } from './views.ts'

type Input = { actor: ChatRef; policy: Partial<RefundPolicy> }

/**
 * S80: what the shop says about refunds, for payments whose card is shown from now on; what is left out stays.
 * @param policy `days` from none to 180. `shop_right_missing`, `chat_locked`, `text_too_long`.
 */
export const setRefundPolicy: UseCase<Input, ShopView> = async (scope, { actor, policy: given }) => {
  const { tx, now, newId } = scope
  const acting = await shopFor(scope, actor, 'manage')
  refuseLockedChat(acting.me)
  const { me, shop } = acting
  await tx.$queryRaw`select id from shop where id = ${shop.id}::uuid for update`
  const before = await policyNow(scope, shop.id)
  const days = Math.min(Math.max(Math.trunc(given.days ?? before?.days ?? REFUND_DAYS), 0), REFUND_DAYS)
  const terms = lineAtMost(given.terms ?? before?.terms ?? '', REFUND_TERMS_MAX)
  const same = before?.days === days && before.terms === terms
  if (same) return viewShop(scope, acting)
  const row = { id: newId(), shopId: shop.id, days, terms, setBy: me.id, createdAt: now }
  await tx.shopRefundPolicy.create({ data: row, select: { id: true } })
  await audit(scope, actor, 'shop.refund_policy', `shop:${shop.id}`)
  return viewShop(scope, acting)
}
