import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** Another PIN is in its place: by whoever had the old one, or the password. The brake for whom it was not. */
export const pinChanged = ({ words }: Scene, { at, until, frozen }: NoticeOf<'pin_changed'>): Card => ({
  text: join([
    until
      ? words.t('notice-pin-reset', { at: words.dateTime(at), until: words.dateTime(until) })
      : words.t('notice-pin-changed', { at: words.dateTime(at) }),
    frozen && words.t('new-pin-frozen'),
  ]),
  buttons: [
    [open(words.label('pin-not-me-button'), 'freeze-now', {}, 'danger')],
    [
      open(words.label('security-reset-button'), 'reset'),
      open(words.label('notice-support-button'), 'support', { about: 'pin' }),
    ],
  ],
})
