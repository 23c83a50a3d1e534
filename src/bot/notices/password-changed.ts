import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/**
 * The password was reset by mail: when, what is limited until when, and the brake for whom it was not, or the way on
 * where it is pulled already.
 */
export const passwordChanged = ({ words }: Scene, { at, until, frozen }: NoticeOf<'password_changed'>): Card => ({
  text: join([
    words.t('notice-password-changed', { at: words.dateTime(at), until: words.dateTime(until) }),
    words.t(frozen ? 'notice-password-changed-frozen' : 'notice-password-changed-not-you'),
  ]),
  buttons: [
    [
      frozen
        ? open(words.label('home-unfreeze-button'), 'unfreeze', {}, 'primary')
        : open(words.label('notice-freeze-button'), 'freeze', {}, 'danger'),
    ],
    [open(words.label('lost-mailbox-button'), 'lost-mailbox')],
    [open(words.label('notice-support-button'), 'support', { about: 'password_reset' })],
  ],
})
