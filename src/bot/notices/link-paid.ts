import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** The shop's side of a payment: what was paid, by whom, what for, what it cost and what arrived. */
export function linkPaid({ words }: Scene, notice: NoticeOf<'link_paid'>): Card {
  const { amount, fee, arrives, from, description, reference, available } = notice
  const numbers = { fee: words.money(fee), arrives: words.money(arrives) }
  return {
    text: join([
      words.t('notice-link-paid', { amount: words.money(amount), from }),
      description !== '' && words.t('notice-received-note', { note: description }),
      words.t(fee.minor > 0n ? 'notice-link-paid-fee' : 'notice-link-paid-no-fee', numbers),
      words.t('notice-available', { available: words.money(available) }),
      words.t('notice-no', { reference }),
    ]),
    buttons: [
      [
        open(words.label('notice-details-button'), 'transaction', { reference }),
        open(words.label('shop-links-button'), 'links'),
      ],
      [open(words.label('refund-button'), 'refund', { payment: reference, below: 'yes' })],
    ],
  }
}
