import { toCanonical } from '#core'
import { type Card, copy, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Speaking } from '../turn.ts'
import { priceText } from './price.ts'
import type { RailFace, ViewOf } from './rail.ts'

/** S25: a transfer from one's own bank. Not instant, so the card says how long, and what happens if nothing comes. */
export const bankRail: RailFace<'bank'> = {
  about: (scene, offer) => join([scene.words.t('topup-rail-bank-about', offer.expectedHours), priceText(scene, offer)]),
  waitingCard,
  stillWaiting: ({ words }, { expectedHours }) => words.label('topup-bank-still-pending', { to: expectedHours.to }),
  remedies: {
    bank_unavailable: { key: 'topup-again-same-button', keepsAmount: true },
    bank_insufficient_funds: { key: 'topup-again-less-button', keepsAmount: false },
    details_invalid: { key: 'topup-again-details-button', keepsAmount: true },
    name_mismatch: { key: 'topup-again-own-button', keepsAmount: true },
    provider_unavailable: { key: 'topup-again-same-button', keepsAmount: true },
    maintenance: { key: 'topup-again-same-button', keepsAmount: true },
  },
  instead: 'card',
}

function waitingCard({ words }: Speaking, view: ViewOf<'bank'>): Card {
  const { amount, fee, total, reference, details, expectedHours, expiresAt } = view
  const { holder, bank, account, code } = details
  const copied = (key: string, text: string) => copy(words.label(key), text)
  return {
    text: join(
      [
        join([
          words.t('topup-bank-title', { amount: words.money(amount) }),
          words.t(fee.minor > 0n ? 'topup-bank-fee' : 'topup-bank-no-fee', { fee: words.money(fee) }),
        ]),
        words.t('topup-bank-how'),
        join([
          words.t('topup-bank-holder', { holder }),
          words.t('topup-bank-bank', { bank }),
          words.t('topup-bank-account', { account }),
          words.t('topup-bank-code', { code }),
          words.t('topup-bank-reference', { reference }),
        ]),
        join([
          words.t('topup-bank-time', expectedHours),
          words.t('topup-bank-until', { until: words.dateTime(expiresAt) }),
        ]),
      ],
      '\n\n',
    ),
    buttons: [
      [copied('topup-copy-reference-button', reference), copied('topup-copy-account-button', account)],
      [copied('topup-copy-amount-button', toCanonical(total)), copied('topup-copy-holder-button', holder)],
      [copied('topup-copy-code-button', code)],
      [open(words.label('topup-check-button'), 'topup-check', { reference }, 'primary')],
      [
        open(words.label('topup-ask-support-button'), 'support', { about: reference }),
        open(words.label('home-button'), 'home'),
      ],
    ],
  }
}
