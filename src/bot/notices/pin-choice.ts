import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** The page did its part: the new PIN is tapped here. Whoever was not on that page stops it. */
export const pinChoice = ({ words }: Scene, { until }: NoticeOf<'pin_choice'>): Card => ({
  text: words.t('notice-pin-choice', { until: words.time(until) }),
  buttons: [
    [open(words.label('new-pin-button'), 'new-pin', { proven: 'yes' }, 'primary')],
    [open(words.label('pin-not-me-button'), 'freeze-now', {}, 'danger')],
  ],
})
