import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** Who was hired meanwhile works in the shop no more, why, and the way to the team: whom its owner hired is hired anew there. */
export const shopHiredEnded = ({ words }: Scene, { count, why }: NoticeOf<'shop_hired_ended'>): Card => ({
  text: words.t('notice-shop-hired-ended', { count, why }),
  buttons: [
    [open(words.label('team-button'), 'team')],
    [open(words.label('notice-support-button'), 'support', { about: 'email_change' })],
  ],
})
