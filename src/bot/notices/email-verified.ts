import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** The link in the mail was opened and confirmed. */
export const emailVerified = ({ words }: Scene): Card => ({
  text: words.t('notice-email-verified'),
  buttons: [[open(words.label('notice-continue-button'), 'home')]],
})
