import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** The account is open again; whoever did not do that gets the brake at once. */
export const accountUnfrozen = ({ words }: Scene): Card => ({
  text: words.t('notice-account-unfrozen'),
  buttons: [
    [open(words.label('notice-send-button'), 'send')],
    [
      open(words.label('notice-freeze-button'), 'freeze', {}, 'danger'),
      open(words.label('notice-support-button'), 'support', { about: 'account_unfrozen' }),
    ],
  ],
})
