import type { NoticeOf } from '#core'
import { countryName } from '../../words/country-names.ts'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** Somebody would have paid, and one's own rules refused it. */
export function paymentNotTaken({ words }: Scene, { amount, because }: NoticeOf<'payment_not_taken'>): Card {
  const country = because.what === 'country' && because.country ? countryName(words.locale, because.country) : null
  const why = because.what === 'country' && country === null ? 'country-unknown' : because.what
  return {
    text: words.t(`notice-payment-not-taken-${why}`, { amount: words.money(amount), country: country ?? '' }),
    buttons: [
      [open(words.label('policy-button'), 'policy', {}, 'primary')],
      [open(words.label('home-button'), 'home')],
    ],
  }
}
