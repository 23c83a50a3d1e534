import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** A level is reached: its limits count from now on. */
export const identityApproved = ({ words }: Scene, { level }: NoticeOf<'identity_approved'>): Card => ({
  text: words.t('notice-identity-approved', { level: String(level) }),
  buttons: [[open(words.label('limits-button'), 'limits'), open(words.label('notice-identity-button'), 'identity')]],
})
