import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { timeOf } from '../statement/choice-step.ts'
import type { Scene } from '../turn.ts'

/** A statement or picture that could not be made. Nothing is lost: it is read from the books whenever it is asked for. */
export const paperEnded = ({ words }: Scene, { picture, data, from, to }: NoticeOf<'paper_ended'>): Card => ({
  text: words.t(
    `notice-paper-ended-${data ? 'data' : picture ? 'picture' : 'statement'}`,
    timeOf({ words }, { from, to }),
  ),
  buttons: [
    [
      data
        ? open(words.label('statement-make-again-button'), 'my-data', {}, 'primary')
        : open(words.label('statement-make-again-button'), 'statement', { from, to }, 'primary'),
    ],
    [open(words.label('notice-support-button'), 'support')],
  ],
})
