import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** What a locked chat hears of what only stopped something: that it is done, and how to see the rest. */
export const doneLockedCard = ({ words }: Scene): Card => ({
  text: words.t('done-locked'),
  buttons: [[open(words.label('unlock-button'), 'unlock'), open(words.label('home-button'), 'home')]],
})
