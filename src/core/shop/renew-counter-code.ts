import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { limitRate } from '../kit/rate-limit.ts'
import { DAY } from '../kit/time.ts'
import type { UseCase } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { counterCodeOf } from './counter-code.ts'
import { checkedPrice, written } from './create-link.ts'
import { shopFor } from './shop-for.ts'
import type { OwnLinkView } from './views.ts'

/** It stands until it is taken back; this is only so that nothing lives for ever. */
const STANDS = 3_650 * DAY
const RENEWED_A_DAY = 20

/**
 * S40: a new code for the counter. The one that stood there is taken back: whoever photographed it pays nobody with it.
 * `chat_locked`.
 */
export const renewCounterCode: UseCase<{ actor: ChatRef }, OwnLinkView> = async (scope, { actor }) => {
  const acting = await shopFor(scope, actor, 'manage')
  refuseLockedChat(acting.me)
  const { me, shop, owner } = acting
  const price = await checkedPrice(scope, acting, { open: currencyOf(owner.homeCurrency), least: null })
  await limitRate(scope, { subject: `shop:${shop.id}`, of: 'counter_code', max: RENEWED_A_DAY, windowMs: DAY })
  const old = await counterCodeOf(scope, shop.id, owner.homeCurrency)
  if (old) await scope.tx.paymentLink.update({ where: { id: old }, data: { state: 'withdrawn' } })
  await audit(scope, actor, 'shop.counter_code', `shop:${shop.id}`)
  const stands = { shopId: shop.id, madeBy: me.id, price, uses: null, kind: 'counter', description: '' } as const
  return written(scope, owner, { ...stands, livesMs: STANDS })
}
