import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { timeOf } from '../statement/choice-step.ts'
import type { Scene } from '../turn.ts'

/** What stands below the picture of a month; in a chat that locks itself, what stands in its place. */
export const monthPicture = ({ words }: Scene, { from, to }: NoticeOf<'month_picture'>): Card => ({
  text: words.t('notice-month-picture', timeOf({ words }, { from, to })),
  buttons: [
    [open(words.label('statement-button'), 'statement', { from, to })],
    [open(words.label('monthly-off-button'), 'monthly-picture', { on: 'no' })],
    [open(words.label('home-button'), 'home')],
  ],
})
