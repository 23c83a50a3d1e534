import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** Somebody guesses at the password on our pages. Nothing happened; a new password ends it. */
export const triesExceeded = ({ words }: Scene, { at }: NoticeOf<'tries_exceeded'>): Card => ({
  text: words.t('notice-tries-exceeded', { at: words.dateTime(at) }),
  buttons: [
    [open(words.label('security-password-button'), 'change-password')],
    [
      open(words.label('notice-freeze-button'), 'freeze', {}, 'danger'),
      open(words.label('notice-support-button'), 'support', { about: 'tries_exceeded' }),
    ],
  ],
})
