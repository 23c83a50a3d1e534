import type { ReceiptOf } from '#core'
import { type Card, link, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { acrossLines } from '../payment/across.ts'
import type { Speaking } from '../turn.ts'

/** S38: that it is paid, to which shop, what for, and its number. Every tap on the same payment shows this same card. */
export function receiptCard(scene: Speaking, receipt: ReceiptOf<'pay'>): Card {
  const { words } = scene
  const { price, shop, description, reference, bookedAt, again, back } = receipt
  return {
    text: join([
      words.t('pay-receipt', { amount: words.money(price), shop, time: words.time(bookedAt), reference }),
      ...acrossLines(scene, receipt),
      description !== '' && words.t('pay-what-for', { description }),
      words.t('pay-receipt-told'),
    ]),
    buttons: [
      back === null ? [] : [link(words.label('pay-back-button', { shop }), back, 'primary')],
      again ? [open(words.label('pay-again-button'), 'pay-again', { reference })] : [],
      [
        open(words.label('send-receipt-button'), 'transaction', { reference }),
        open(words.label('receipt-pdf-button'), 'receipt', { reference }),
        open(words.label('send-help-button'), 'support', { about: reference }),
      ],
      [open(words.label('home-button'), 'home')],
    ],
  }
}
