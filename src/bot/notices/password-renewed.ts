import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** The password was changed by whoever knew the old one. If that was not the owner, somebody else did. */
export const passwordRenewed = ({ words }: Scene, { at }: NoticeOf<'password_renewed'>): Card => ({
  text: words.t('notice-password-renewed', { at: words.dateTime(at) }),
  buttons: [
    [open(words.label('notice-freeze-now-button'), 'freeze-now', {}, 'danger')],
    [
      open(words.label('security-reset-button'), 'reset'),
      open(words.label('notice-support-button'), 'support', { about: 'password_changed' }),
    ],
  ],
})
