import type { TopUpOffer } from '#core'
import { type Html, join } from '../card/html.ts'
import type { Speaking } from '../turn.ts'
import { orderedCard } from './ordered-card.ts'
import { PAID_ELSEWHERE } from './paid-elsewhere.ts'
import { platformName, platformNames } from './platform-names.ts'
import { priceText } from './price.ts'
import type { RailFace } from './rail.ts'

/** S28: a third-party provider, which takes a fee of its own; both fees are shown before anybody chooses. */
export const providerRail: RailFace<'provider'> = {
  about: (scene, offer) =>
    join([
      scene.words.t('topup-rail-provider-about', { names: platformNames(scene, offer.platforms) }),
      priceText(scene, offer),
      ownPrice(scene, offer),
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

function ownPrice(scene: Speaking, { own, ownCost, platforms }: Extract<TopUpOffer, { rail: 'provider' }>): Html {
  const { words } = scene
  const name = platformNames(scene, platforms)
  if (ownCost)
    return words.t('topup-own-exact', { name, own: words.money(ownCost.fee), payable: words.money(ownCost.payable) })
  const { percent, fixed } = own
  const share =
    fixed.minor > 0n
      ? words.label('topup-own-percent-fixed', { percent, fixed: words.money(fixed) })
      : words.label('topup-own-percent', { percent })
  return words.t('topup-own-share', { name, share })
}
