import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** The payee's side of a payment: what came, from whom, what for, and what is there now. */
export function moneyReceived({ words }: Scene, notice: NoticeOf<'money_received'>): Card {
  const { amount, from, note, reference, available, held } = notice
  return {
    text: join([
      words.t('notice-money-received', { amount: words.money(amount), from }),
      note !== null && words.t('notice-received-note', { note }),
      held && words.t('notice-received-held'),
      words.t('notice-available', { available: words.money(available) }),
      words.t('notice-no', { reference }),
    ]),
    buttons: [
      [
        open(words.label('notice-details-button'), 'transaction', { reference }),
        open(words.label('notice-support-button'), 'support', { about: reference }),
      ],
    ],
  }
}
