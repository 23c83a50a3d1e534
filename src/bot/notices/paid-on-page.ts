import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** Somebody paid with this account in a browser. If that was not its owner, one tap freezes it. */
export function paidOnPage(scene: Scene, { total, shop, description, reference }: NoticeOf<'paid_on_page'>): Card {
  const { words } = scene
  return {
    text: join([
      words.t('notice-paid-on-page', { total: words.money(total), shop }),
      description !== '' && words.t('pay-what-for', { description }),
      words.t('notice-no', { reference }),
      words.t('notice-paid-on-page-you'),
    ]),
    buttons: [
      [open(words.label('notice-details-button'), 'transaction', { reference })],
      [open(words.label('notice-freeze-now-button'), 'freeze-now', {}, 'danger')],
    ],
  }
}
