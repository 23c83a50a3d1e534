import type { PayQuote } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { feeLink } from '../fees/fee-link.ts'
import { cancelButton } from '../flow/navigation.ts'
import { writeAmount } from '../input/amount-seed.ts'
import { phraseLine } from '../security/phrase-line.ts'
import type { Scene } from '../turn.ts'

/** S35, S55: shop, what for, cost and what is left, before it moves, and a button that says what it does. */
export function confirmCard(scene: Scene, quote: PayQuote): Card {
  const { words } = scene
  const { intentId, link, amount, fee, total, keeps, factor, smallLeft, expiresAt } = quote
  const sum = words.money(amount)
  const payload = {
    intentId,
    link: link.token,
    shop: link.shop,
    amount: writeAmount(amount),
    total: writeAmount(total),
  }
  return {
    text: join([
      words.t('pay-confirm-title', { amount: sum, shop: link.shop }),
      words.t('pay-run-by', { owner: link.ownerMasked }),
      link.description !== '' && words.t('pay-what-for', { description: link.description }),
      fee.minor > 0n
        ? words.t('pay-confirm-fee', { fee: words.money(fee), why: feeLink(scene, 'pay', fee.currency) })
        : words.t('pay-confirm-no-fee'),
      words.t('pay-confirm-total', { total: words.money(total), keeps: words.money(keeps) }),
      smallLeft && words.t('send-confirm-small', { left: words.money(smallLeft) }),
      factor !== 'none' && words.t(factor === 'pin' ? 'send-confirm-pin' : 'send-confirm-code'),
      words.t('send-confirm-until', { time: words.time(expiresAt) }),
      phraseLine(scene),
    ]),
    buttons: [
      [open(words.label('pay-confirm-button', { amount: sum }), 'pay-confirm', payload, 'success')],
      [cancelButton(scene)],
    ],
  }
}
