import { get, post } from '../api.js'
import { el, one } from '../dom.js'
import { oneAtATime } from '../live.js'
import { inPageLanguage, t } from '../words.js'
import { orderOf, REASONS } from './order.js'
import { transferItem } from './transfer.js'

/** @import { Transfer } from './transfer.js' */

/**
 * The bank: a form that makes a transfer, well or badly, and what became of each.
 * @param {HTMLElement} pane
 */
export function bankPanel(pane) {
  /** @type {Transfer[]} */
  let transfers = []
  const { form, currency, problem } = bankForm()
  const list = el('ul', { class: 'list' })
  const none = el('p', { class: 'hint', data: { words: 'noTransfers' } })
  const title = el('h2', { data: { words: 'transfers' } })
  pane.append(el('p', { class: 'hint', data: { words: 'bankIntro' } }), form, title, none, list)

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    try {
      await post('/api/bank/transfers', orderOf(new FormData(form)))
      problem.hidden = true
      await refresh()
    } catch (error) {
      problem.textContent = error instanceof Error ? error.message : String(error)
      problem.hidden = false
    }
  })

  /** @param {string} id */
  async function giveBack(id) {
    await post(`/api/bank/transfers/${id}/return`)
    await refresh()
  }

  const write = () => {
    none.hidden = transfers.length > 0
    list.replaceChildren(...transfers.map((transfer) => transferItem(transfer, giveBack)))
  }
  const refresh = oneAtATime(async () => {
    if (currency.options.length === 0) {
      const accounts = Object.keys(await get('/api/bank/accounts'))
      currency.append(...accounts.map((code) => el('option', { value: code }, code)))
    }
    transfers = await get('/api/bank/transfers')
    write()
  })
  inPageLanguage(write)
  return { refresh }
}

function bankForm() {
  const currency = el('select', { name: 'currency', required: true })
  const outcome = el('select', { name: 'outcome' })
  const seconds = el('input', {
    name: 'lateSeconds',
    type: 'number',
    min: '1',
    max: '604800',
    value: '30',
    required: true,
  })
  const late = labelled('lateSeconds', seconds)
  const problem = el('p', { class: 'problem', role: 'alert', hidden: true })
  const option = (/** @type {string} */ value) => el('option', { value, data: { words: value } })
  const failing = el('optgroup', {}, ...REASONS.map(option))
  const outcomes = ['normal', 'twice', 'late', 'otherAmount', 'otherReference', 'otherCurrency']
  outcome.append(...outcomes.map(option), failing)
  inPageLanguage(() => {
    failing.label = t('fails')
  })
  const form = el(
    'form',
    { class: 'form', autocomplete: 'off' },
    labelled('reference', el('input', { name: 'reference', required: true, maxLength: 140, spellcheck: false })),
    el(
      'div',
      { class: 'row' },
      labelled('amount', el('input', { name: 'amount', required: true, inputMode: 'decimal', value: '25.00' })),
      labelled('currency', currency),
    ),
    labelled('payer', el('input', { name: 'payerName', maxLength: 140 })),
    labelled('outcome', outcome),
    late,
    problem,
    el('button', { type: 'submit', class: 'primary', data: { words: 'pay' } }),
  )
  const showLate = () => {
    late.hidden = outcome.value !== 'late'
    seconds.disabled = late.hidden
  }
  outcome.addEventListener('change', showLate)
  showLate()
  return { form, currency, problem: one('.problem', form) }
}

/** @param {string} words @param {HTMLElement} field */
function labelled(words, field) {
  return el('label', {}, el('span', { data: { words } }), field)
}
