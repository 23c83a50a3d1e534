import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** The password was reset by mail: when, what is limited until when, and the brake for whom it was not. */
export const passwordChanged = ({ words }: Scene, { at, until }: NoticeOf<'password_changed'>): Card => ({
  text: words.t('notice-password-changed', { at: words.dateTime(at), until: words.dateTime(until) }),
  buttons: [
    [open(words.label('notice-freeze-button'), 'freeze', {}, 'danger')],
    [open(words.label('notice-support-button'), 'support', { about: 'password_reset' })],
  ],
})
