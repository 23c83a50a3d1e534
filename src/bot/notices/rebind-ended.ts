import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** To the chat that asked for a recovery: the password it was asked for with is no more, and nor is it. */
export const rebindEnded = ({ words }: Scene, { here }: NoticeOf<'rebind_ended'>): Card => ({
  text: words.t(`notice-rebind-ended-${here ? 'here' : 'elsewhere'}`),
  buttons: [
    [
      here
        ? open(words.label('lost-factor-button'), 'lost-factor')
        : open(words.label('welcome-come-back-button'), 'come-back'),
    ],
    [open(words.label('notice-support-button'), 'support', { about: 'rebind' })],
  ],
})
