import { type Button, type Card, link, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Speaking } from '../turn.ts'
import { priceText } from './price.ts'
import type { RailFace, ViewOf } from './rail.ts'
import { insteadButton } from './rail-buttons.ts'

/** S26: a card, on its processor's own page. Its number is typed there and nowhere else. */
export const cardRail: RailFace<'card'> = {
  about: (scene, offer) => join([scene.words.t('topup-rail-card-about'), priceText(scene, offer)]),
  waitingCard,
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

function waitingCard(scene: Speaking, view: ViewOf<'card'>): Card {
  const { words } = scene
  const { amount, fee, total, reference, details, expiresAt } = view
  const pay = words.label('topup-card-pay-button', { total: words.money(total) })
  const toPay: Button[] = details.page === null ? [] : [link(pay, details.page, 'primary')]
  const costs = { fee: words.money(fee), total: words.money(total) }
  return {
    text: join(
      [
        join([
          words.t('topup-card-title', { amount: words.money(amount) }),
          words.t(fee.minor > 0n ? 'topup-card-cost' : 'topup-card-no-fee', costs),
        ]),
        words.t('topup-card-how'),
        join([
          words.t('topup-card-time'),
          words.t('topup-card-until', { until: words.time(expiresAt) }),
          words.t('notice-no', { reference }),
        ]),
      ],
      '\n\n',
    ),
    buttons: [
      toPay,
      [open(words.label('topup-card-paid-button'), 'topup-check', { reference })],
      [insteadButton(scene, 'bank', amount)],
      [
        open(words.label('topup-ask-support-button'), 'support', { about: reference }),
        open(words.label('home-button'), 'home'),
      ],
    ],
  }
}
