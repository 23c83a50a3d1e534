import type { ExchangeReceipt } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Speaking } from '../turn.ts'
import { rateWords } from './rate-words.ts'

/** That it was exchanged, at which rate, what it cost, and its number. Every tap on the same quote shows this same card. */
export function receiptCard(scene: Speaking, receipt: ExchangeReceipt): Card {
  const { words } = scene
  const { send, receive, fee, rate, reference, bookedAt } = receipt
  const numbers = { time: words.time(bookedAt), fee: words.money(fee), reference }
  const pair = { from: send.currency, to: receive.currency }
  return {
    text: join([
      words.t('exchange-receipt', { send: words.money(send), receive: words.money(receive) }),
      rateWords(scene, { rate, ...pair }),
      words.t(fee.minor > 0n ? 'exchange-receipt-cost' : 'exchange-receipt-no-fee', numbers),
    ]),
    buttons: [
      [
        open(words.label('send-receipt-button'), 'transaction', { reference }),
        open(words.label('exchange-again-button'), 'exchange', pair),
      ],
      [
        open(words.label('receipt-pdf-button'), 'receipt', { reference }),
        open(words.label('balance-button'), 'balance'),
        open(words.label('send-help-button'), 'support', { about: reference }),
      ],
    ],
  }
}
