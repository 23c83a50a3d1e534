import { type Button, type Card, open } from '../card/card.ts'
import type { Speaking } from '../turn.ts'

/** Of an appeal: which payment it is about; without one, the freeze of the account. */
export const appealButton = ({ words }: Speaking, reference?: string): Button =>
  reference === undefined
    ? open(words.label('holds-appeal-button'), 'appeal', {}, 'primary')
    : open(words.label('holds-appeal-payment-button', { reference }), 'appeal', { reference })

/** What an appeal says, so that nobody has to find words. */
export const appealText = ({ words }: Speaking, reference: string | undefined): string =>
  reference === undefined ? words.label('appeal-text-account') : words.label('appeal-text-payment', { reference })

/** The first of the two taps: what would be sent. */
export function appealCard({ words }: Speaking, reference: string | undefined): Card {
  const payload = reference === undefined ? {} : { reference }
  return {
    text: words.t('appeal-ask', { text: appealText({ words }, reference) }),
    buttons: [
      [open(words.label('appeal-send-button'), 'appeal-send', payload, 'primary')],
      [open(words.label('holds-button'), 'holds'), open(words.label('home-button'), 'home')],
    ],
  }
}
