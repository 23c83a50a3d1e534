import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** To the chat that asked for the mail of a recovery, for every address alike: what the page behind it asks for. */
export const recoveryNumber = ({ words }: Scene, { number }: NoticeOf<'recovery_number'>): Card => ({
  text: words.t('notice-recovery-number', { number: String(number) }),
  buttons: [
    [open(words.label('notice-recovery-number-again-button'), 'come-back')],
    [open(words.label('notice-support-button'), 'support', { about: 'come_back' })],
  ],
})
