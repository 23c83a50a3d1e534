import type { RefundReceipt } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { moneyLines } from './confirm-card.ts'
import { reasonWords } from './reason-words.ts'

/** That it was given back, and what is left. Every tap on the same card shows this same receipt. */
export function receiptCard(scene: Scene, receipt: RefundReceipt): Card {
  const { words } = scene
  const { amount, to, at, reference, payment, reason, left } = receipt
  return {
    text: join([
      words.t('refund-receipt', { amount: words.money(amount), to, time: words.time(at), reference }),
      reason !== null && words.t('refund-reason-line', { reason: reasonWords(scene, reason) }),
      ...moneyLines(scene, receipt),
      words.t(left.minor > 0n ? 'refund-left' : 'refund-left-nothing', { left: words.money(left) }),
      words.t('refund-receipt-told'),
    ]),
    buttons: [
      [
        open(words.label('notice-details-button'), 'transaction', { reference }),
        open(words.label('receipt-pdf-button'), 'receipt', { reference }),
      ],
      [
        open(words.label('refund-payment-button'), 'transaction', { reference: payment }),
        open(words.label('send-help-button'), 'support', { about: reference }),
      ],
      [open(words.label('home-button'), 'home')],
    ],
  }
}
