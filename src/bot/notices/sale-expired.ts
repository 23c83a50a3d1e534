import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** Nobody paid a sale in its time, and its card is not there any more to say so. */
export const saleExpired = ({ words }: Scene, { amount, link }: NoticeOf<'sale_expired'>): Card => ({
  text: words.t('notice-sale-expired', { amount: words.money(amount) }),
  buttons: [
    [open(words.label('till-next-button'), 'till'), open(words.label('till-check-button'), 'sale', { sale: link })],
  ],
})
