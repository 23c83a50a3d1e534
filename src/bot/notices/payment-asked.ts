import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** Somebody typed this person's OKPay ID on a shop's page: most likely they themselves. */
export function paymentAsked({ words }: Scene, notice: NoticeOf<'payment_asked'>): Card {
  const { shop, amount, description, link } = notice
  return {
    text: join([
      words.t('notice-payment-asked', { shop, amount: words.money(amount) }),
      description !== '' && words.t('notice-received-note', { note: description }),
      words.t('notice-payment-asked-why'),
    ]),
    buttons: [
      [open(words.label('notice-review-button'), 'pay', { link }, 'primary')],
      [open(words.label('notice-not-me-button'), 'not-me')],
    ],
  }
}
