import { el } from '../dom.js'
import { pageLanguage, t } from '../words.js'

/**
 * @typedef {{ at: string, status: number | null, problem?: string }} Attempt
 * @typedef {{ eventId: string, type: 'topup.succeeded' | 'topup.failed' | 'topup.returned'
 *   | 'payout.settled' | 'payout.returned' | 'payout.failed', state: 'sending' | 'delivered' | 'given_up', attempts: Attempt[] }} Delivery
 */

/** How OKPay took one message of a rail. @param {Delivery} delivery */
export function deliveryLine({ type, state, attempts }) {
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
export function clockTime(at) {
  return new Intl.DateTimeFormat(pageLanguage(), { timeStyle: 'medium', hour12: false }).format(new Date(at))
}
