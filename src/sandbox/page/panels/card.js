import { get, post } from '../api.js'
import { el } from '../dom.js'
import { oneAtATime } from '../live.js'
import { inPageLanguage } from '../words.js'
import { cardOrderItem } from './card-order.js'

/** @import { CardOrder } from './card-order.js' */

const MOODS = { working: 'cardWorking', silent: 'cardSilent', down: 'cardDown', maintenance: 'cardMaintenance' }

/**
 * The card processor as its operators see it: whether it takes orders, and what became of each.
 * @param {HTMLElement} pane
 */
export function cardPanel(pane) {
  /** @type {CardOrder[]} */
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
    el('p', { class: 'hint', data: { words: 'cardIntro' } }),
    el('div', { class: 'form' }, choose),
    el('h2', { data: { words: 'cardOrders' } }),
    none,
    list,
  )
  mood.addEventListener('change', () => void post('/api/card', { mood: mood.value }))

  /** @param {string} id @param {'tell' | 'return'} act */
  async function ask(id, act) {
    await post(`/api/card/orders/${id}/${act}`)
    await refresh()
  }

  const write = () => {
    none.hidden = orders.length > 0
    list.replaceChildren(...orders.map((order) => cardOrderItem(order, ask)))
  }
  const refresh = oneAtATime(async () => {
    orders = await get('/api/card/orders')
    mood.value = (await get('/api/card')).mood
    write()
  })
  inPageLanguage(write)
  return { refresh }
}
