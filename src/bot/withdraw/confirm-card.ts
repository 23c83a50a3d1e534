import type { PayoutQuote } from '#core'
import { type Card, open, press } from '../card/card.ts'
import { join } from '../card/html.ts'
import { feeLine } from '../fees/fee-line.ts'
import { cancelButton } from '../flow/navigation.ts'
import { writeAmount } from '../input/amount-seed.ts'
import type { Scene } from '../turn.ts'
import { arrivalWords, destinationText } from './words.ts'

/** S53: where to, whose, what it costs and when it is there, before anything moves. */
export function confirmCard(scene: Scene, quote: PayoutQuote): Card {
  const { words } = scene
  const { payoutId, destination, amount, fee, total, keeps, factor, smallLeft, expiresAt } = quote
  const to = destinationText(scene, destination)
  const payload = {
    intentId: payoutId,
    where: destination.id,
    to,
    amount: writeAmount(amount),
    total: writeAmount(total),
  }
  const cooling = destination.coolingUntil
  return {
    text: join([
      words.t('withdraw-confirm-title', { amount: words.money(amount), to }),
      words.t('withdraw-confirm-holder', { holder: destination.holder }),
      feeLine(scene, `withdraw_${destination.kind}`, { fee, total }),
      arrivalWords(scene, destination.kind),
      words.t('withdraw-confirm-keeps', { keeps: words.money(keeps) }),
      cooling && words.t('withdraw-confirm-cooling', { until: words.dateTime(cooling) }),
      smallLeft && words.t('send-confirm-small', { left: words.money(smallLeft) }),
      factor !== 'none' && words.t(factor === 'pin' ? 'send-confirm-pin' : 'send-confirm-code'),
      words.t('send-confirm-until', { time: words.time(expiresAt) }),
    ]),
    buttons: [
      [
        open(
          words.label('withdraw-confirm-button', { amount: words.money(amount) }),
          'withdraw-confirm',
          payload,
          'success',
        ),
      ],
      [press(words.label('send-confirm-change-button'), 'change'), cancelButton(scene)],
    ],
  }
}
