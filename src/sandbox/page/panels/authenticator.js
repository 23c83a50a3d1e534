import { get, post } from '../api.js'
import { el } from '../dom.js'
import { inPageLanguage, t } from '../words.js'

const KEPT = 'authenticator'

/** @typedef {{ name: string, secret: string }} Entry */

/**
 * An authenticator app for whoever has none at hand: the staff's keys and those that were pasted, each with the code it
 * shows now, by the sandbox's clock. Pasted ones are kept in this browser.
 * @param {HTMLElement} pane
 */
export function authenticatorPanel(pane) {
  /** @type {Entry[]} */
  let entries = readKept()
  /** @type {Entry[]} */
  let residents = []
  const list = el('ul', { class: 'list' })
  const problem = el('p', { class: 'problem', role: 'alert', hidden: true })
  const name = el('input', { name: 'account', autocomplete: 'off', maxLength: 40 })
  const key = el('input', {
    name: 'key',
    required: true,
    autocomplete: 'off',
    spellcheck: false,
    autocapitalize: 'off',
  })
  const form = el(
    'form',
    { class: 'form', onsubmit: add },
    el('label', {}, el('span', { data: { words: 'authenticatorKey' } }), key),
    el('label', {}, el('span', { data: { words: 'authenticatorName' } }), name),
    problem,
    el('button', { class: 'primary', type: 'submit', data: { words: 'add' } }),
  )
  pane.append(el('p', { class: 'hint', data: { words: 'authenticatorIntro' } }), list, form)

  /** @param {SubmitEvent} event */
  async function add(event) {
    event.preventDefault()
    const entry = { name: name.value.trim() || 'OKPay', secret: key.value }
    try {
      await post('/api/authenticator', { secret: entry.secret })
    } catch (error) {
      problem.textContent = error instanceof Error ? error.message : String(error)
      problem.hidden = false
      return
    }
    problem.hidden = true
    form.reset()
    keep([...entries, entry])
  }

  /** @param {Entry[]} next */
  function keep(next) {
    entries = next
    localStorage.setItem(KEPT, JSON.stringify(entries))
    void write()
  }

  async function write() {
    const rows = await Promise.all([
      ...residents.map((entry) => row(entry)),
      ...entries.map((entry) => row(entry, () => keep(entries.filter((e) => e !== entry)))),
    ])
    list.replaceChildren(...rows)
  }

  inPageLanguage(() => void write())
  void get('/api/authenticator').then((kept) => {
    residents = kept
    return write()
  })
  setInterval(() => {
    if (entries.length + residents.length > 0 && pane.offsetParent !== null) void write()
  }, 1000)
  return { refresh: write }
}

/** @param {Entry} entry @param {() => void} [forget] */
async function row({ name, secret }, forget) {
  const shown = await post('/api/authenticator', { secret }).catch(() => null)
  const code = shown?.code ?? '······'
  return el(
    'li',
    { class: 'item' },
    el('span', { class: 'item-head' }, el('strong', {}, name), el('code', { class: 'totp' }, code)),
    el('span', { class: 'hint' }, t('authenticatorLeft', { seconds: String(shown?.secondsLeft ?? 0) })),
    ...(forget ? [el('button', { type: 'button', class: 'quiet', onclick: forget }, t('authenticatorForget'))] : []),
  )
}

/** @returns {Entry[]} */
function readKept() {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? '[]')
  } catch {
    return []
  }
}
