import { join } from '../card/html.ts'
import { orderedCard } from './ordered-card.ts'
import { priceText } from './price.ts'
import type { RailFace } from './rail.ts'

/** S26: a card, on its processor's own page. Its number is typed there and nowhere else. */
export const cardRail: RailFace<'card'> = {
  about: (scene, offer) => join([scene.words.t('topup-rail-card-about'), priceText(scene, offer)]),
  waitingCard: (scene, view) => orderedCard(scene, view, { payable: scene.words.money(view.total) }, 'bank'),
  stillWaiting: ({ words }) => words.label('topup-card-still-pending'),
  remedies: {
    bank_unavailable: { key: 'topup-again-card-button', keepsAmount: true },
    bank_insufficient_funds: { key: 'topup-again-less-button', keepsAmount: false },
    details_invalid: { key: 'topup-again-card-details-button', keepsAmount: true },
    name_mismatch: { key: 'topup-again-own-card-button', keepsAmount: true },
    provider_unavailable: { key: 'topup-again-same-button', keepsAmount: true },
    maintenance: { key: 'topup-again-same-button', keepsAmount: true },
  },
  instead: 'bank',
}
