import { post } from '../api.js'
import { el } from '../dom.js'
import { t } from '../words.js'

const RAILS = ['bank', 'card', 'platform', 'provider']
const MISTAKES = ['double', 'amount', 'currency', 'reference', 'fee', 'drop']

/**
 * The institutions' own books of OKPay's accounts: statements of them, and mistakes to be found.
 * @param {HTMLElement} pane
 */
export function statementPanel(pane) {
  const rail = select('rail', RAILS, (code) => code)
  const mistake = select('mistake', MISTAKES, (code) => `mistake_${code}`)
  const result = el('p', { class: 'hint', role: 'status' })

  /** @param {() => Promise<unknown>} act @param {import('../words.js').Word} words */
  async function tried(act, words) {
    try {
      await act()
      result.textContent = t(words)
    } catch (error) {
      result.textContent = error instanceof Error ? error.message : String(error)
    }
  }

  const err = () => post('/api/institutions/mistakes', { rail: rail.value, mistake: mistake.value })
  const hand = () => post('/api/institutions/statements', {})
  pane.append(
    el('h2', { data: { words: 'statements' } }),
    el('p', { class: 'hint', data: { words: 'statementsIntro' } }),
    el(
      'div',
      { class: 'form' },
      el('label', {}, el('span', { data: { words: 'institution' } }), rail),
      el('label', {}, el('span', { data: { words: 'mistake' } }), mistake),
      button('makeMistake', () => tried(err, 'mistakeMade')),
      button('handStatements', () => tried(hand, 'statementsHanded')),
      result,
    ),
  )
}

/** @param {string} words @param {() => void} onclick */
const button = (words, onclick) => el('button', { type: 'button', class: 'quiet', onclick, data: { words } })

/** @param {string} name @param {readonly string[]} codes @param {(code: string) => string} wordsOf */
const select = (name, codes, wordsOf) =>
  el('select', { name }, ...codes.map((value) => el('option', { value, data: { words: wordsOf(value) } })))
