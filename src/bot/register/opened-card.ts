import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** The end of a registration: the account is open, and what one does next. */
export const openedCard = ({ words }: Scene): Card => ({
  text: words.t('register-done'),
  buttons: [
    [open(words.label('home-topup-button'), 'topup', {}, 'primary')],
    [open(words.label('home-button'), 'home')],
  ],
})
