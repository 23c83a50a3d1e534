import type { ChatRef } from '../../chat/views.ts'
import { lineAtMost } from '../../kit/text.ts'
import { after, ofUnix, SECOND } from '../../kit/time.ts'
import type { UseCase } from '../../kit/use-case.ts'
import type { Money } from '../../money/money.ts'
import { NOTE_MAX } from '../../payment/views.ts'
import { checkedPrice, LINK_LIVES } from '../create-link.ts'
import { shopFor } from '../shop-for.ts'
import { closeOffer, shopEnd } from './offer.ts'
import type { OfferView } from './views.ts'

/** Until when what an offer becomes may be paid. */
export const offerEnds = (at: Date): Date => after(at, LINK_LIVES.usual * SECOND)

/** What it is for travels with the message it is posted in; it is judged before that. */
type Wanted = { actor: ChatRef; amount: Money; description: string }

/**
 * An offer of the actor's shop: the link it becomes is made when somebody chooses it, or opens it. Writes nothing.
 * `not_registered`, `shop_missing`, and whatever else would refuse the link.
 */
export const offerLink: UseCase<Wanted, OfferView> = async (scope, { actor, amount, description }) => {
  lineAtMost(description, NOTE_MAX)
  const acting = await shopFor(scope, actor, 'charge')
  await checkedPrice(scope, acting, { amount })
  const { me, shop } = acting
  const at = ofUnix(Math.floor(scope.now.getTime() / SECOND))
  const salt = Buffer.from(scope.random(2)).toString('hex')
  const offer = closeOffer(scope.keyring, { makerId: me.id, shop: shopEnd(shop.id), amount, at, salt })
  return { offer, shop: shop.name, expiresAt: offerEnds(at) }
}
