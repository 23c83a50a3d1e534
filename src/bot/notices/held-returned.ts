import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'

/** What waited has come back, fee and all, and why. */
export const heldReturned = ({ words }: Scene, notice: NoticeOf<'held_returned'>): Card => {
  const { total, to, reference, why, again } = notice
  return {
    text: words.t(`notice-held-returned-${inKey(why)}`, { total: words.money(total), to, reference }),
    buttons: [
      again ? [open(words.label('notice-held-returned-again-button'), 'send', { fresh: again }, 'primary')] : [],
      [
        open(words.label('balance-button'), 'balance'),
        open(words.label('notice-support-button'), 'support', { about: reference }),
      ],
    ],
  }
}
