import { el } from '../dom.js'
import { isWord, pageLanguage, t } from '../words.js'

/**
 * @typedef {{ at: string, status: number | null, problem?: string }} Attempt
 * @typedef {{ eventId: string, type: 'topup.succeeded' | 'topup.failed' | 'topup.returned',
 *   state: 'sending' | 'delivered' | 'given_up', attempts: Attempt[] }} Delivery
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

/** @param {Delivery} delivery */
function deliveryLine({ type, state, attempts }) {
  const last = attempts.at(-1)
  const status = last ? (last.status ?? t('noAnswer')) : ''
  const count = attempts.length > 1 ? ` · ${t('attempts', { count: attempts.length })}` : ''
  const time = last ? ` · ${clockTime(last.at)}` : ''
  return el(
    'div',
    { class: `state ${state} ${type.replace('.', '-')}`, title: last?.problem },
    el('b', {}, t(type)),
    el('span', {}, `${t(state, { status })}${count}${time}`),
  )
}

/** @param {string} at */
function clockTime(at) {
  return new Intl.DateTimeFormat(pageLanguage(), { timeStyle: 'medium', hour12: false }).format(new Date(at))
}
