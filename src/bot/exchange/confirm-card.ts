import type { ExchangeQuote, Money } from '#core'
import { type Card, open, press } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { feeLine } from '../fees/fee-line.ts'
import { cancelButton } from '../flow/navigation.ts'
import { writeAmount } from '../input/amount-seed.ts'
import type { Scene } from '../turn.ts'
import { rateWords } from './rate-words.ts'

/**
 * Both amounts, the rate both ways, the fee and how long it holds, before anything moves; and that the PIN is asked, where
 * the day's exchanges cost too much to go without (TXA-01).
 */
export function confirmCard(scene: Scene, quote: ExchangeQuote): Card {
  const { words, clock } = scene
  const { quoteId, send, receive, fee, total, keeps, rate, inverseRate, expiresAt, ratesAt, pinAbove } = quote
  const [from, to] = [send.currency, receive.currency]
  const seconds = Math.max(1, Math.round((expiresAt.getTime() - clock().getTime()) / 1000))
  return {
    text: join([
      words.t('exchange-confirm-title', { send: words.money(send), receive: words.money(receive) }),
      rateWords(scene, { rate, from, to, inverse: inverseRate }),
      feeLine(scene, 'exchange', { fee, total }),
      words.t('exchange-confirm-keeps', { keeps: words.money(keeps), receive: words.money(receive) }),
      words.t('exchange-confirm-until', { seconds: String(seconds), at: words.time(ratesAt) }),
      pinAbove && pinLine(scene, pinAbove),
    ]),
    buttons: [
      [
        open(
          words.label('exchange-confirm-button', { send: words.money(send) }),
          'exchange-confirm',
          { quoteId, send: writeAmount(send), receive: writeAmount(receive) },
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

/** When and why the PIN is asked. Who wants it for everything knows why. */
const pinLine = ({ words }: Scene, above: Money): Html =>
  above.minor > 0n
    ? words.t('exchange-confirm-pin', { above: words.money(above) })
    : words.t('exchange-confirm-pin-always')
