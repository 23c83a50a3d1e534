import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** A customer who showed their code did not want the sale, and its card is not there any more to say so. */
export const saleRefused = ({ words }: Scene, { amount, link }: NoticeOf<'sale_refused'>): Card => ({
  text: words.t('notice-sale-refused', { amount: words.money(amount) }),
  buttons: [
    [open(words.label('till-next-button'), 'till'), open(words.label('till-check-button'), 'sale', { sale: link })],
  ],
})
