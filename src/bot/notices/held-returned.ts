import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'

/** What waited has come back, fee and all, and why. */
export const heldReturned = ({ words }: Scene, notice: NoticeOf<'held_returned'>): Card => {
  const { total, to, reference, why } = notice
  return {
    text: words.t(`notice-held-returned-${inKey(why)}`, { total: words.money(total), to, reference }),
    buttons: [
      [
        open(words.label('balance-button'), 'balance'),
        open(words.label('notice-support-button'), 'support', { about: reference }),
      ],
    ],
  }
}
