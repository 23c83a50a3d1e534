import { el } from '../dom.js'
import { isWord, t } from '../words.js'
import { deliveryLine } from './delivery.js'

/** @import { Delivery } from './delivery.js' */

/**
 * @typedef {{ id: string, reference: string, amount: string, currency: string, asked: number,
 *   to: { kind: 'bank', holder: string, account: string } | { kind: 'card', holder: string },
 *   state: 'accepted' | 'settled' | 'returned' | 'refused', reason: string | null, deliveries: Delivery[] }} Payout
 */

/**
 * A payout: to whom, how it stands, what OKPay was told, and what may still become of it.
 * @param {Payout} payout
 * @param {string} reason what it would be sent back for
 * @param {(id: string, act: 'settle' | 'return') => void} ask
 */
export function payoutItem(payout, reason, ask) {
  const { id, reference, amount, currency, asked, to, state, deliveries } = payout
  const why = payout.reason === null ? '' : ` · ${worded(payout.reason)}`
  const isOpen = state === 'accepted'
  const button = (/** @type {'settle' | 'return'} */ act, /** @type {string} */ words) =>
    el('button', { type: 'button', class: 'quiet small', onclick: () => ask(id, act) }, words)
  return el(
    'li',
    { class: 'item' },
    el('div', { class: 'item-head' }, el('strong', {}, `${amount} ${currency}`), el('code', {}, reference)),
    el('span', { class: 'hint' }, to.kind === 'bank' ? `${to.holder} · •••• ${to.account.slice(-4)}` : to.holder),
    el('span', { class: isOpen ? 'state waiting' : 'state' }, `${t(`state_${state}`)}${why}`),
    asked > 1 && el('span', { class: 'hint' }, t('payoutAsked', { count: asked })),
    ...deliveries.map(deliveryLine),
    !isOpen &&
      state !== 'refused' &&
      deliveries.length === 0 &&
      el('span', { class: 'state waiting' }, t('cardUntold')),
    isOpen && button('settle', t('payoutSettle')),
    (isOpen || state === 'settled') && button('return', t('payoutReturn', { reason: worded(reason) })),
  )
}

/** @param {string} code */
const worded = (code) => (isWord(code) ? t(code) : code)
