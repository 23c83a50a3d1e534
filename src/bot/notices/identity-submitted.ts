import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** For staff: a case waits. Whose it is stands behind the button. */
export const identitySubmitted = ({ words }: Scene, { caseId, level }: NoticeOf<'identity_submitted'>): Card => ({
  text: words.t('notice-identity-submitted', { level: String(level) }),
  buttons: [[open(words.label('notice-look-button'), 'kyc-case', { caseId })]],
})
