import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** For staff who compare: somebody lost Telegram account and second factor. */
export const recoveryOpened = ({ words }: Scene, { id }: NoticeOf<'recovery_opened'>): Card => ({
  text: words.t('notice-recovery-opened'),
  buttons: [[open(words.label('notice-look-button'), 'recovery', { id })]],
})
