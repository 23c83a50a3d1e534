import { join } from '../card/html.ts'
import { orderedCard } from './ordered-card.ts'
import { PAID_ELSEWHERE } from './paid-elsewhere.ts'
import { platformName, platformNames } from './platform-names.ts'
import { priceText } from './price.ts'
import type { RailFace } from './rail.ts'

/** S27: a balance at another payment platform, on its own page. Which ones there are stands on the card to choose from. */
export const platformRail: RailFace<'platform'> = {
  about: (scene, offer) =>
    join([
      scene.words.t('topup-rail-platform-about', { names: platformNames(scene, offer.platforms) }),
      priceText(scene, offer),
    ]),
  waitingCard: (scene, view) =>
    orderedCard(
      scene,
      view,
      { name: platformName(scene, view.platform, 'platform'), payable: scene.words.money(view.total) },
      'card',
    ),
  stillWaiting: ({ words }) => words.label('topup-platform-still-pending'),
  remedies: PAID_ELSEWHERE,
  instead: 'card',
}
