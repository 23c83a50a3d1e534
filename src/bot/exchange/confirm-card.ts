import type { ExchangeQuote } from '#core'
import { type Card, open, press } from '../card/card.ts'
import { join } from '../card/html.ts'
import { feeLine } from '../fees/fee-line.ts'
import { cancelButton } from '../flow/navigation.ts'
import type { Scene } from '../turn.ts'
import { rateWords } from './rate-words.ts'

/**
 * Both amounts, the rate both ways, the fee and how long it holds, before anything moves. It needs no PIN: the money
 * stays its owner's.
 */
export function confirmCard(scene: Scene, quote: ExchangeQuote): Card {
  const { words, clock } = scene
  const { quoteId, send, receive, fee, total, keeps, rate, inverseRate, expiresAt, ratesAt } = quote
  const [from, to] = [send.currency, receive.currency]
  const seconds = Math.max(1, Math.round((expiresAt.getTime() - clock().getTime()) / 1000))
  return {
    text: join([
      words.t('exchange-confirm-title', { send: words.money(send), receive: words.money(receive) }),
      rateWords(scene, { rate, from, to, inverse: inverseRate }),
      feeLine(scene, 'exchange', { fee, total }),
      words.t('exchange-confirm-keeps', { keeps: words.money(keeps), receive: words.money(receive) }),
      words.t('exchange-confirm-until', { seconds: String(seconds), at: words.time(ratesAt) }),
    ]),
    buttons: [
      [
        open(
          words.label('exchange-confirm-button', { send: words.money(send) }),
          'exchange-confirm',
          { quoteId },
          'success',
        ),
      ],
      [
        press(words.label('exchange-fresh-button'), 'fresh'),
        press(words.label('exchange-amount-button'), 'ask-amount'),
      ],
      [cancelButton(scene)],
    ],
  }
}
