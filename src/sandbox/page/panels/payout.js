import { get, post } from '../api.js'
import { el } from '../dom.js'
import { oneAtATime } from '../live.js'
import { inPageLanguage } from '../words.js'
import { REASONS } from './order.js'
import { payoutItem } from './payout-item.js'

/** @import { Payout } from './payout-item.js' */

const MOODS = ['normal', 'slow', 'unanswered', 'silent', 'refusing', 'down', 'returning', 'recalling']
const TELLINGS = ['once', 'twice', 'late', 'never']

/**
 * Who pays out for OKPay as its operators see it: what it makes of the payouts that come in, and what became of each.
 * @param {HTMLElement} pane
 * @param {'bank' | 'card'} at
 */
export function payoutPanel(pane, at) {
  const path = `/api/${at}/payouts`
  /** @type {{ payouts: Payout[], reason: string }} */
  let known = { payouts: [], reason: '' }
  const ways = {
    mood: select(MOODS, (code) => `payout_${code}`),
    telling: select(TELLINGS, (code) => `told_${code}`),
    reason: select(REASONS, (code) => code),
  }
  const list = el('ul', { class: 'list' })
  const none = el('p', { class: 'hint', data: { words: 'noPayouts' } })
  pane.append(
    el('h2', { data: { words: 'payouts' } }),
    el('p', { class: 'hint', data: { words: `${at}Payouts` } }),
    el(
      'div',
      { class: 'form' },
      labelled('payoutMood', ways.mood),
      labelled('payoutReason', ways.reason),
      labelled('payoutTelling', ways.telling),
    ),
    none,
    list,
  )
  for (const [name, field] of Object.entries(ways)) {
    field.addEventListener('change', async () => {
      await post(path, { [name]: field.value })
      await refresh()
    })
  }

  /** @param {string} id @param {'settle' | 'return'} act */
  async function ask(id, act) {
    // What has just ended by itself is answered with a refusal; the list then says how.
    await post(`${path}/${id}/${act}`).catch(() => undefined)
    await refresh()
  }

  const write = () => {
    none.hidden = known.payouts.length > 0
    list.replaceChildren(...known.payouts.map((payout) => payoutItem(payout, known.reason, ask)))
  }
  const refresh = oneAtATime(async () => {
    const now = await get(path)
    for (const [name, field] of Object.entries(ways)) field.value = now[name]
    known = now
    write()
  })
  inPageLanguage(write)
  return { refresh }
}

/** @param {readonly string[]} codes @param {(code: string) => string} wordsOf */
const select = (codes, wordsOf) =>
  el('select', {}, ...codes.map((value) => el('option', { value, data: { words: wordsOf(value) } })))

/** @param {string} words @param {HTMLElement} field */
const labelled = (words, field) => el('label', {}, el('span', { data: { words } }), field)
