import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** Nothing happened; a new password ends it. */
const guessed =
  (key: string, about: string) =>
  ({ words }: Scene, { at }: { at: Date }): Card => ({
    text: words.t(key, { at: words.dateTime(at) }),
    buttons: [
      [open(words.label('security-password-button'), 'change-password')],
      [
        open(words.label('notice-freeze-button'), 'freeze', {}, 'danger'),
        open(words.label('notice-support-button'), 'support', { about }),
      ],
    ],
  })

/** Somebody guesses at the password on our pages. */
export const triesExceeded = guessed('notice-tries-exceeded', 'tries_exceeded')

/** Somebody has the password, and not the code. */
export const passwordKnown = guessed('notice-password-known', 'password_known')
