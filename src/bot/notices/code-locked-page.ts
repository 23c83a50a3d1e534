import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** Somebody in a browser knows the PIN, and not the code: where those logins are ended, and what shuts everything. */
export const codeLockedPage = ({ words }: Scene, { until }: NoticeOf<'code_locked_page'>): Card => ({
  text: words.t('notice-code-locked-page', { until: words.dateTime(until) }),
  buttons: [
    [open(words.label('notice-security-button'), 'security')],
    [
      open(words.label('notice-freeze-button'), 'freeze', {}, 'danger'),
      open(words.label('notice-support-button'), 'support', { about: 'code_locked_page' }),
    ],
  ],
})
