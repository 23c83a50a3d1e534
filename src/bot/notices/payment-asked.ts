import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/**
 * Somebody typed this person's OKPay ID on a shop's page: most likely they themselves. What it is for stands on the card
 * behind the button, not here: whoever knows a number could write anything into its owner's chat in our name.
 */
export function paymentAsked({ words }: Scene, notice: NoticeOf<'payment_asked'>): Card {
  const { shop, amount, link } = notice
  return {
    text: join([
      amount
        ? words.t('notice-payment-asked', { shop, amount: words.money(amount) })
        : words.t('notice-payment-asked-open', { shop }),
      words.t('notice-payment-asked-why'),
    ]),
    buttons: [
      [open(words.label('notice-review-button'), 'pay', { link }, 'primary')],
      [open(words.label('notice-not-me-button'), 'not-me', { link })],
    ],
  }
}
