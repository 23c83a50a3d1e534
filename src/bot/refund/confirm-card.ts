import type { RefundQuote } from '#core'
import { type Card, open, press } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { cancelButton } from '../flow/navigation.ts'
import { writeAmount } from '../input/amount-seed.ts'
import type { Scene } from '../turn.ts'
import { reasonWords } from './reason-words.ts'

/** S81: who gets how much back and what it costs the shop, before it moves. */
export function confirmCard(scene: Scene, quote: RefundQuote): Card {
  const { words } = scene
  const { refundId, payment, to, description, reason, amount, costs, left, keeps, factor, smallLeft, expiresAt } = quote
  const payload = {
    intentId: refundId,
    payment,
    to,
    amount: writeAmount(amount),
    total: writeAmount(costs),
    ...(reason !== null && { reason }),
  }
  return {
    text: join([
      words.t('refund-confirm-title', { amount: words.money(amount), to }),
      description !== '' && words.t('pay-what-for', { description }),
      reason !== null && words.t('refund-reason-line', { reason: reasonWords(scene, reason) }),
      ...moneyLines(scene, quote),
      keeps ? words.t('refund-confirm-keeps', { keeps: words.money(keeps) }) : words.t('refund-confirm-at-once'),
      words.t(left.minor > 0n ? 'refund-left' : 'refund-left-nothing', { left: words.money(left) }),
      smallLeft && words.t('send-confirm-small', { left: words.money(smallLeft) }),
      factor !== 'none' && words.t(factor === 'pin' ? 'send-confirm-pin' : 'send-confirm-code'),
      words.t('send-confirm-until', { time: words.time(expiresAt) }),
    ]),
    buttons: [
      [
        open(
          words.label('refund-confirm-button', { amount: words.money(amount) }),
          'refund-confirm',
          payload,
          'success',
        ),
      ],
      [press(words.label('send-confirm-change-button'), 'change'), cancelButton(scene)],
    ],
  }
}

/** What comes back of the fee, and what the payer gets where they paid in another currency. */
export const moneyLines = (
  { words }: Pick<Scene, 'words'>,
  { amount, fee, costs, payerGets }: RefundQuoteSums,
): Html[] => {
  const sums = { fee: words.money(fee), costs: words.money(costs), gets: words.money(payerGets) }
  return [
    words.t(fee.minor > 0n ? 'refund-costs' : 'refund-costs-all', sums),
    ...(payerGets.currency === amount.currency ? [] : [words.t('refund-across', sums)]),
  ]
}

type RefundQuoteSums = Pick<RefundQuote, 'amount' | 'fee' | 'costs' | 'payerGets'>
