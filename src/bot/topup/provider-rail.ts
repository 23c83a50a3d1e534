import { type Html, join } from '../card/html.ts'
import { feeLink } from '../fees/fee-link.ts'
import type { Scene } from '../turn.ts'
import { orderedCard } from './ordered-card.ts'
import { PAID_ELSEWHERE } from './paid-elsewhere.ts'
import { platformName, platformNames } from './platform-names.ts'
import { priceText } from './price.ts'
import type { OfferOf, RailFace } from './rail.ts'

/** S28: a third-party provider, which takes a fee of its own; both fees are shown before anybody chooses. */
export const providerRail: RailFace<'provider'> = {
  about: (scene, offer) =>
    join([
      scene.words.t('topup-rail-provider-about', { names: platformNames(scene, offer.platforms) }),
      ...prices(scene, offer),
    ]),
  waitingCard(scene, view) {
    const { words } = scene
    const name = platformName(scene, view.platform, 'provider')
    return orderedCard(scene, view, { name, own: words.money(view.ownFee), payable: words.money(view.payable) }, 'card')
  },
  stillWaiting: ({ words }) => words.label('topup-provider-still-pending'),
  remedies: PAID_ELSEWHERE,
  instead: 'card',
}

/** Both fees, and where the amount is known what is paid there in all: one line, for there is one payment. */
function prices(scene: Scene, offer: OfferOf<'provider'>): Html[] {
  const { own, cost, ownCost, platforms } = offer
  const { words } = scene
  const name = platformNames(scene, platforms)
  const whyOwn = feeLink(scene, own.operation, own.currency)
  if (cost && ownCost) {
    const why = feeLink(scene, offer.rule.operation, own.currency)
    const sums = { fee: words.money(cost.fee), own: words.money(ownCost.fee), payable: words.money(ownCost.payable) }
    return [words.t('topup-own-exact', { name, why, whyOwn, ...sums })]
  }
  const { percent, fixed } = own
  const share = words.label(fixed.minor > 0n ? 'topup-own-percent-fixed' : 'topup-own-percent', {
    percent,
    ...(fixed.minor > 0n && { fixed: words.money(fixed) }),
  })
  return [priceText(scene, offer), words.t('topup-own-share', { name, whyOwn, share })]
}
