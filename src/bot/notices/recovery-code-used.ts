import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** A recovery code was used: how many are left, what is limited until when, and the brake for whom it was not. */
export const recoveryCodeUsed = ({ words }: Scene, { at, left, until }: NoticeOf<'recovery_code_used'>): Card => ({
  text: words.t('notice-recovery-code-used', { at: words.dateTime(at), left, until: words.dateTime(until) }),
  buttons: [
    [open(words.label('notice-freeze-button'), 'freeze', {}, 'danger')],
    [
      open(words.label('notice-security-button'), 'security'),
      open(words.label('notice-support-button'), 'support', { about: 'recovery_code' }),
    ],
  ],
})
