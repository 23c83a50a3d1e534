import { get, post } from '../api.js'
import { el } from '../dom.js'
import { oneAtATime } from '../live.js'
import { inPageLanguage } from '../words.js'
import { railOrderItem } from './rail-order.js'

/** @import { RailOrder } from './rail-order.js' */

const MOODS = { working: 'cardWorking', silent: 'cardSilent', down: 'cardDown', maintenance: 'cardMaintenance' }

/**
 * Somebody who takes orders as its operators see it: whether it does, and what became of each.
 * @param {HTMLElement} pane
 * @param {'card' | 'platform' | 'provider'} rail
 * @param {string} intro the word for what it is
 */
export function railPanel(pane, rail, intro) {
  /** @type {RailOrder[]} */
  let orders = []
  const mood = el(
    'select',
    { name: 'mood' },
    ...Object.entries(MOODS).map(([value, words]) => el('option', { value, data: { words } })),
  )
  const choose = el('label', {}, el('span', { data: { words: 'cardMood' } }), mood)
  const list = el('ul', { class: 'list' })
  const none = el('p', { class: 'hint', data: { words: 'cardNone' } })
  pane.append(
    el('p', { class: 'hint', data: { words: intro } }),
    el('div', { class: 'form' }, choose),
    el('h2', { data: { words: 'cardOrders' } }),
    none,
    list,
  )
  mood.addEventListener('change', () => void post(`/api/${rail}`, { mood: mood.value }))

  /** @param {string} id @param {'tell' | 'return'} act */
  async function ask(id, act) {
    await post(`/api/${rail}/orders/${id}/${act}`)
    await refresh()
  }

  const write = () => {
    none.hidden = orders.length > 0
    list.replaceChildren(...orders.map((order) => railOrderItem(order, ask)))
  }
  const refresh = oneAtATime(async () => {
    orders = await get(`/api/${rail}/orders`)
    mood.value = (await get(`/api/${rail}`)).mood
    write()
  })
  inPageLanguage(write)
  return { refresh }
}
