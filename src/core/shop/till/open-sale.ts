import type { ChatRef } from '../../chat/views.ts'
import { limitRate } from '../../kit/rate-limit.ts'
import { lineAtMost } from '../../kit/text.ts'
import { HOUR, MINUTE } from '../../kit/time.ts'
import type { UseCase } from '../../kit/use-case.ts'
import type { Money } from '../../money/money.ts'
import { NOTE_MAX } from '../../payment/views.ts'
import { refuseLockedChat } from '../../people/lock/chat-lock.ts'
import { checkedPrice } from '../create-link.ts'
import { shopFor } from '../shop-for.ts'
import { writeLink } from '../write-link.ts'
import { saleOf } from './sale.ts'
import type { TillSaleView } from './views.ts'

/** Whoever stands at a till pays now; what was walked away from is not payable an hour later. */
const LIVES = 10 * MINUTE
/** One every ten seconds, all hour long. */
const AN_HOUR = 360

type Asked = { actor: ChatRef; amount: Money; description?: string }

/**
 * S40: a sale at the till, paid once, within ten minutes. `shop_missing`, `chat_locked`, `too_many_requests`, and what
 * refuses a link's price.
 */
export const openSale: UseCase<Asked, TillSaleView> = async (scope, { actor, amount, description = '' }) => {
  const acting = await shopFor(scope, actor, 'charge')
  const { me, shop, owner } = acting
  refuseLockedChat(me)
  const price = await checkedPrice(scope, acting, { amount })
  await limitRate(scope, { subject: `user:${me.id}`, of: 'till_sale', max: AN_HOUR, windowMs: HOUR })
  const about = { kind: 'sale', description: lineAtMost(description, NOTE_MAX) } as const
  const { token } = await writeLink(scope, owner, { shopId: shop.id, madeBy: me.id, price, ...about, livesMs: LIVES })
  return saleOf(scope, acting, token)
}
