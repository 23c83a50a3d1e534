import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** Frozen from a browser. It was its owner, or somebody with the password: both ways on are here. */
export const accountFrozen = ({ words }: Scene): Card => ({
  text: words.t('notice-account-frozen'),
  buttons: [
    [open(words.label('security-unfreeze-button'), 'unfreeze')],
    [open(words.label('notice-support-button'), 'support', { about: 'account_frozen' })],
  ],
})
