import type { PaymentLinkView } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { takesLines } from '../shop/policy-card.ts'
import type { Scene, Turn } from '../turn.ts'

/** A link in the hands of somebody without an account: what it is, and the way in, which leads back here. */
export function strangerCard({ words, chat }: Scene & Pick<Turn, 'chat'>, view: PaymentLinkView): Card {
  const { token, shop, ownerMasked, amount, description } = view
  const enter = chat.registering ? 'register-continue-button' : 'failure-open-account-button'
  return {
    text: join([
      amount
        ? words.t('pay-stranger-title', { amount: words.money(amount), shop })
        : words.t('pay-amount-title', { shop }),
      words.t('pay-run-by', { owner: ownerMasked }),
      description !== '' && words.t('pay-what-for', { description }),
      ...takesLines({ words }, view.policy),
      words.t('pay-stranger-explain'),
    ]),
    buttons: [
      [open(words.label(enter), 'register', { link: token }, 'primary')],
      [open(words.label('welcome-look-button'), 'look'), open(words.label('language-button'), 'language')],
    ],
  }
}
