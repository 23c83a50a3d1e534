import { add, type CorrectionView, type TransactionView } from '#core'
import { absolute } from '../../words/money.ts'
import { refundTermsText } from '../../words/refund-policy.ts'
import { type Button, type Card, open } from '../card/card.ts'
import { type Html, html, join } from '../card/html.ts'
import { rateWords } from '../exchange/rate-words.ts'
import { inKey } from '../i18n/in-key.ts'
import { writeAmount } from '../input/amount-seed.ts'
import { paidWith } from '../payment/across.ts'
import { reasonWords } from '../refund/reason-words.ts'
import { requestButtons, requestLine } from '../refund/request-words.ts'
import { topUpReasonText } from '../topup/reason.ts'
import { topUpRemedies } from '../topup/remedies.ts'
import type { Speaking } from '../turn.ts'

/** One transaction in full: its receipt, and what can be done about it. */
export function transactionCard(scene: Speaking, view: TransactionView, cursor: string | undefined): Card {
  const { words } = scene
  const { rail, note, balanceAfter, at, reference, reason, counterpartyOkpayId: okpayId } = view
  const { kind, amount, exchanged, refund, refunded } = view
  return {
    text: join([
      heading(scene, view),
      rail !== null && reason !== null && topUpReasonText(scene, rail, reason),
      okpayId !== null && words.t('transaction-okpay-id', { okpayId }),
      note !== null && words.t('transaction-note', { note }),
      view.correction && correctionLines(scene, view.correction),
      refund?.reason && words.t('refund-reason-line', { reason: reasonWords(scene, refund.reason) }),
      exchanged !== null && kind !== 'exchange' && paidWith(scene, absolute(amount)),
      exchanged !== null &&
        rateWords(scene, { rate: exchanged.rate, from: amount.currency, to: exchanged.received.currency }),
      cost(scene, view),
      refunded && words.t('transaction-refunded-of', { amount: words.money(refunded) }),
      view.takenBack && words.t('transaction-taken-back-of', { amount: words.money(view.takenBack) }),
      requestLine(scene, view),
      view.refundTerms && kind === 'paid' && html`${refundTermsText(words.label, view.refundTerms, words.date)}`,
      balanceAfter !== null && words.t('transaction-balance', { balance: words.money(balanceAfter) }),
      words.t('transaction-when', { at: words.dateTime(at), reference }),
    ]),
    buttons: [
      ...steps(scene, view),
      [open(words.label('receipt-pdf-button'), 'receipt', { reference })],
      [open(words.label('transaction-back-button'), 'history', cursor === undefined ? {} : { cursor })],
    ],
  }
}

/** Why staff corrected something, and which payment that gives back. */
const correctionLines = ({ words }: Speaking, { why, of }: CorrectionView): Html =>
  join([
    words.t('correction-why', { why: words.label(`correction-why-${inKey(why)}`) }),
    of !== null && words.t('correction-of', { reference: of }),
  ])

function heading({ words }: Speaking, view: TransactionView): Html {
  const { kind, rail, amount, counterparty, state, exchanged, calledOff } = view
  if (kind === 'exchange' && exchanged) {
    const sums = { amount: words.money(absolute(amount)), received: words.money(exchanged.received) }
    return words.t('transaction-exchange', sums)
  }
  if (state === 'returned' && rail === null) {
    const values = { amount: words.money(absolute(amount)), who: counterparty ?? '' }
    return words.t(calledOff ? 'transaction-called-off' : 'transaction-not-sent', values)
  }
  const key = rail !== null ? `transaction-topup-${rail}-${inKey(state)}` : `transaction-${inKey(kind)}`
  const who = rail !== null ? {} : { who: counterparty ?? '' }
  return words.t(key, { amount: words.money(exchanged?.received ?? absolute(amount)), ...who })
}

/** What it cost whoever bears the fee: the sender of a transfer, the shop of a payment. */
function cost({ words }: Speaking, { kind, rail, amount, fee, total, state }: TransactionView): Html | false {
  if (state === 'returned' && rail === null) return false
  const numbers = { fee: words.money(fee), total: words.money(absolute(total)) }
  if (kind === 'sent' || kind === 'exchange')
    return words.t(fee.minor > 0n ? 'transaction-fee' : 'transaction-no-fee', numbers)
  if (kind === 'paid') return words.t('transaction-paid-fee')
  if (rail !== null) return fee.minor > 0n && words.t(`transaction-topup-cost-${rail}`, numbers)
  if (kind === 'refunded')
    return words.t(fee.minor < 0n ? 'refund-costs' : 'refund-costs-all', {
      fee: words.money(absolute(fee)),
      costs: words.money(absolute(total)),
    })
  if (kind !== 'sold') return false
  return words.t('transaction-sold-fee', { fee: words.money(fee), price: words.money(add(amount, fee)) })
}

function steps(scene: Speaking, view: TransactionView): Button[][] {
  const { words } = scene
  const { kind, rail, state, amount, reference, reason, exchanged, refund } = view
  const ask = open(words.label('transaction-ask-button'), 'support', { about: reference })
  if (kind === 'sent') {
    const keep = open(words.label('payees-keep-button'), 'payee-keep', { payee: view.counterpartyOkpayId ?? '' })
    return [[againButton(scene, view)], [keep, ask]]
  }
  if (kind === 'exchange' && exchanged) {
    const pair = { from: amount.currency, to: exchanged.received.currency }
    return [[open(words.label('exchange-again-button'), 'exchange', pair), ask]]
  }
  if (kind === 'paid' && state === 'returned') return [[ask]]
  if (kind === 'paid' || kind === 'sold') return shopSteps(scene, view, ask)
  if (refund) return [[open(words.label('refund-payment-button'), 'transaction', { reference: refund.payment }), ask]]
  if (rail === null || state === 'credited' || state === 'in_review') return [[ask]]
  if (state === 'pending')
    return [[open(words.label(`transaction-pending-${rail}-button`), 'topup-check', { reference })], [ask]]
  return topUpRemedies(scene, { rail, amount, reference, reason })
}

function againButton(
  { words }: Speaking,
  { amount, exchanged, reference, counterpartyOkpayId }: TransactionView,
): Button {
  const payload = {
    payee: counterpartyOkpayId ?? '',
    amount: writeAmount(exchanged?.received ?? absolute(amount)),
    of: reference,
  }
  return open(words.label('transaction-again-button'), 'send', payload)
}

/** Nothing is left of it that could be given back. */
const isAllBack = ({ amount, fee, refunded }: TransactionView): boolean =>
  refunded !== null && refunded.minor >= amount.minor + fee.minor

/** Of a payment to a shop, for whoever paid and for whoever was paid. */
function shopSteps(scene: Speaking, view: TransactionView, ask: Button): Button[][] {
  const { words } = scene
  const { kind, reference } = view
  if (kind === 'paid') {
    const again = view.again ? [open(words.label('pay-again-button'), 'pay-again', { reference })] : []
    return [requestButtons(scene, view), [...again, ask]]
  }
  const back = open(words.label('refund-button'), 'refund', { payment: reference })
  return [isAllBack(view) ? [] : [back], [open(words.label('shop-links-button'), 'links'), ask]]
}
