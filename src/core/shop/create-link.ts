import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import { must } from '../kit/must.ts'
import { limitRate } from '../kit/rate-limit.ts'
import { atMost } from '../kit/text.ts'
import { DAY, HOUR } from '../kit/time.ts'
import type { UseCase } from '../kit/use-case.ts'
import type { Money } from '../money/money.ts'
import { NOTE_MAX } from '../payment/views.ts'
import { refuseRegion } from '../region/refuse-region.ts'
import { readLinks, viewLink } from './payment-link.ts'
import { policyOf, refusedByPolicy } from './policy.ts'
import { refusePrice } from './refuse-price.ts'
import { shopFor } from './shop-for.ts'
import type { PaymentLinkView } from './views.ts'
import { writeLink } from './write-link.ts'

const LIVES = 7 * DAY
const AN_HOUR = 120

/** Makes a one-time payment link of the actor's shop. It lives seven days. */
export const createLink: UseCase<{ actor: ChatRef; amount: Money; description: string }, PaymentLinkView> = async (
  scope,
  { actor, amount, description: given },
) => {
  const { me, shop, owner } = await shopFor(scope, actor, 'charge')
  if (me.state === 'restricted' || owner.state === 'restricted') fail({ code: 'account_restricted' })
  await refuseRegion(scope, owner, 'receive', amount.currency)
  await refusePrice(scope, owner.level, amount)
  const because = refusedByPolicy(policyOf(shop.policy), amount)
  if (because) fail({ code: 'merchant_not_accepting', because })
  const description = atMost(given.trim(), NOTE_MAX)
  await limitRate(scope, { subject: `user:${me.id}`, of: 'payment_link', max: AN_HOUR, windowMs: HOUR })
  const { token } = await writeLink(scope, owner, {
    shopId: shop.id,
    madeBy: me.id,
    amount,
    description,
    livesMs: LIVES,
  })
  const [link] = await readLinks(scope, { token })
  return viewLink(must(link, 'the link was just written'), scope.now)
}
