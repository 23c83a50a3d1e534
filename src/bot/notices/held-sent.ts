import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** What waited has gone out: its receipt is one tap away. */
export const heldSent = ({ words }: Scene, { amount, to, reference }: NoticeOf<'held_sent'>): Card => ({
  text: words.t('notice-held-sent', { amount: words.money(amount), to, reference }),
  buttons: [
    [
      open(words.label('send-receipt-button'), 'transaction', { reference }),
      open(words.label('send-help-button'), 'support', { about: reference }),
    ],
  ],
})
