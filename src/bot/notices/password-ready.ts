import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** The page did its part. During registration the question goes on by itself; afterwards this card says so. */
export const passwordReady = ({ words }: Scene): Card => ({
  text: words.t('notice-password-ready'),
  buttons: [[open(words.label('notice-continue-button'), 'home')]],
})
