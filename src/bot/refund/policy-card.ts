import type { ShopView } from '#core'
import { refundPolicyText } from '../../words/refund-policy.ts'
import { type Card, open } from '../card/card.ts'
import { html, join } from '../card/html.ts'
import type { Speaking } from '../turn.ts'

const DAYS = [0, 7, 14, 30, 90, 180]

/** What one's shop says about refunds, and how to say something else. */
export function refundPolicyCard({ words }: Speaking, { name, refunds }: ShopView): Card {
  const choices = DAYS.map((days) => {
    const label =
      days === 0 ? words.label('refund-policy-none-button') : words.label('refund-policy-days-button', { days })
    const chosen = days === refunds?.days ? words.label('link-terms-chosen', { label }) : label
    return open(chosen, 'refund-policy-days', { days: `${days}` })
  })
  return {
    text: join(
      [
        words.t('refund-policy-title', { shop: name }),
        refunds ? html`${refundPolicyText(words.label, refunds)}` : words.t('refund-policy-unsaid'),
        words.t('refund-policy-explain'),
      ],
      '\n\n',
    ),
    buttons: [
      choices.slice(0, 3),
      choices.slice(3),
      [open(words.label('refund-policy-terms-button'), 'refund-policy-terms')],
      [open(words.label('shop-button'), 'merchant')],
    ],
  }
}
