import { el } from '../dom.js'
import { isWord, t } from '../words.js'
import { clockTime, deliveryLine } from './delivery.js'

/** @import { Delivery } from './delivery.js' */

/**
 * @typedef {{ id: string, reference: string, amount: string, currency: string, payerName?: string, fail?: string,
 *   at: string, dueAt: string, deliveries: Delivery[] }} Transfer
 */

/**
 * A transfer, and how OKPay took each message about it.
 * @param {Transfer} transfer
 * @param {(id: string) => void} giveBack
 */
export function transferItem(transfer, giveBack) {
  const { id, reference, amount, currency, payerName, fail, dueAt, deliveries } = transfer
  const mayReturn =
    deliveries.some(({ type }) => type === 'topup.succeeded') &&
    !deliveries.some(({ type }) => type === 'topup.returned')
  return el(
    'li',
    { class: 'item' },
    el('div', { class: 'item-head' }, el('strong', {}, `${amount} ${currency}`), el('code', {}, reference)),
    payerName && el('span', { class: 'hint' }, payerName),
    fail && isWord(fail) && el('span', { class: 'hint' }, t(fail)),
    deliveries.length === 0 && el('span', { class: 'state waiting' }, t('dueAt', { time: clockTime(dueAt) })),
    ...deliveries.map(deliveryLine),
    mayReturn && el('button', { type: 'button', class: 'quiet small', onclick: () => giveBack(id) }, t('giveBack')),
  )
}
