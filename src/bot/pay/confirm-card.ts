import type { CurrencyCode, PayQuote } from '#core'
import { refundPolicyText } from '../../words/refund-policy.ts'
import { type Card, open } from '../card/card.ts'
import { html, join } from '../card/html.ts'
import { chargedRow } from '../failure/ways.ts'
import { feeLink } from '../fees/fee-link.ts'
import { cancelButton } from '../flow/navigation.ts'
import { writeAmount } from '../input/amount-seed.ts'
import { acrossLines, otherBalances, untilLine } from '../payment/across.ts'
import type { Scene } from '../turn.ts'

/** S35, S55: shop, what for, cost and what is left, before it moves, and a button that says what it does. */
export function confirmCard(scene: Scene, quote: PayQuote, from: CurrencyCode | null): Card {
  const { words } = scene
  const { intentId, link, price, fee, total, keeps, factor, smallLeft, newShop } = quote
  const sum = words.money(price)
  const payload = {
    intentId,
    link: link.token,
    shop: link.shop,
    amount: writeAmount(price),
    total: writeAmount(total),
    ...(from && { from }),
  }
  return {
    text: join([
      words.t('pay-confirm-title', { amount: sum, shop: link.shop }),
      words.t('pay-run-by', { owner: link.ownerMasked }),
      link.description !== '' && words.t('pay-what-for', { description: link.description }),
      link.refunds && html`${refundPolicyText(words.label, link.refunds)}`,
      ...acrossLines(scene, quote),
      fee.minor > 0n
        ? words.t('pay-confirm-fee', { fee: words.money(fee), why: feeLink(scene, 'pay', fee.currency) })
        : words.t('pay-confirm-no-fee'),
      words.t('pay-confirm-total', { total: words.money(total), keeps: words.money(keeps) }),
      smallLeft && words.t('send-confirm-small', { left: words.money(smallLeft) }),
      newShop && words.t('pay-confirm-new-shop', { most: words.money(newShop) }),
      factor !== 'none' && words.t(factor === 'pin' ? 'send-confirm-pin' : 'send-confirm-code'),
      untilLine(scene, quote),
    ]),
    buttons: [
      [open(words.label('pay-confirm-button', { amount: sum }), 'pay-confirm', payload, 'success')],
      ...otherBalances(scene, quote),
      // What can be paid again may have been paid already.
      link.uses === 1 ? [] : chargedRow(scene, { link: link.token }),
      [cancelButton(scene)],
    ],
  }
}
