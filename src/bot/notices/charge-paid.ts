import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** For whoever stands at the till: what was paid and what for. What its owner keeps of it is not theirs to see. */
export function chargePaid({ words }: Scene, notice: NoticeOf<'charge_paid'>): Card {
  const { shop, amount, from, description, reference } = notice
  return {
    text: join([
      words.t('notice-charge-paid', { amount: words.money(amount), from, shop }),
      description !== '' && words.t('notice-received-note', { note: description }),
      words.t('notice-no', { reference }),
    ]),
    buttons: [[open(words.label('shop-new-link-button'), 'new-link'), open(words.label('shop-links-button'), 'links')]],
  }
}
