import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/**
 * Money came that is not what was announced: people look at it, and the payer knows that it is not lost. The details are not
 * offered: until somebody has decided, they would ask for the transfer a second time.
 */
export function topUpInReview({ words }: Scene, notice: NoticeOf<'topup_in_review'>): Card {
  const { received, asked, reference } = notice
  const numbers = { received: words.money(received), asked: words.money(asked) }
  return {
    text: join([words.t('notice-topup-in-review', numbers), words.t('notice-no', { reference })]),
    buttons: [
      [
        open(words.label('notice-support-button'), 'support', { about: reference }),
        open(words.label('home-button'), 'home'),
      ],
    ],
  }
}
