import { el } from '../dom.js'
import { isWord, t } from '../words.js'
import { deliveryLine } from './delivery.js'

/** @import { Delivery } from './delivery.js' */

/**
 * @typedef {{ at: string, by: string, outcome: string }} Try
 * @typedef {{ id: string, reference: string, amount: string, currency: string, state: 'open' | 'paid' | 'returned',
 *   telling: string | null, tries: Try[], deliveries: Delivery[] }} RailOrder
 */

/**
 * An order at somebody who takes them: each try to pay it, what OKPay was told, and what can be done about it.
 * @param {RailOrder} order
 * @param {(id: string, act: 'tell' | 'return') => void} ask
 */
export function railOrderItem(order, ask) {
  const { id, reference, amount, currency, state, telling, tries, deliveries } = order
  const isTold = deliveries.some(({ type }) => type === 'topup.succeeded')
  const act = (/** @type {'tell' | 'return'} */ name) => () => ask(id, name)
  return el(
    'li',
    { class: 'item' },
    el('div', { class: 'item-head' }, el('strong', {}, `${amount} ${currency}`), el('code', {}, reference)),
    state === 'open' && el('span', { class: 'state waiting' }, t('cardOpen')),
    ...tries.map(tryLine),
    state !== 'open' && !isTold && telling !== null && el('span', { class: 'state waiting' }, t('cardUntold')),
    ...deliveries.map(deliveryLine),
    state !== 'open' &&
      !isTold &&
      el('button', { type: 'button', class: 'quiet small', onclick: act('tell') }, t('cardTell')),
    state === 'paid' && el('button', { type: 'button', class: 'quiet small', onclick: act('return') }, t('cardReturn')),
  )
}

/** @param {Try} one */
function tryLine({ by, outcome }) {
  const what = outcome === 'paid' ? t('cardPaid') : isWord(outcome) ? t(outcome) : outcome
  return el('span', { class: 'hint' }, `${by} · ${what}`)
}
