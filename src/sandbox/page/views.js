import { one } from './dom.js'

const PANES = ['group', 'support', 'bank', 'card', 'elsewhere', 'mail', 'authenticator', 'clock']

/** Somebody is about to write to the bot in the group. @typedef {{ personId: number, query: string }} Posting */

const POSTING = 'posting'

/** Brings the group to the front, with the bot's name and these words in its line. @param {number} personId @param {string} query */
export function postsInGroup(personId, query) {
  dispatchEvent(new CustomEvent(POSTING, { detail: { personId, query } }))
}

/** @param {(posting: Posting) => void} listener */
export function onPosting(listener) {
  addEventListener(POSTING, (event) => listener(/** @type {CustomEvent<Posting>} */ (event).detail))
}

/**
 * Which part of the page is in front. On a wide page the phones are always there and the panel shows one pane; on a
 * narrow one the dock chooses between the phones and the panes.
 */
export function views() {
  const tabs = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[role=tab]')])

  /** @param {string} view */
  function show(view) {
    document.body.dataset.view = view
    for (const button of document.querySelectorAll('#dock [data-view]')) {
      button.setAttribute('aria-pressed', String(/** @type {HTMLElement} */ (button).dataset.view === view))
    }
    if (!PANES.includes(view)) return
    for (const pane of PANES) one(`#${pane}`).hidden = pane !== view
    for (const tab of tabs) {
      const isChosen = tab.dataset.view === view
      tab.setAttribute('aria-selected', String(isChosen))
      tab.tabIndex = isChosen ? 0 : -1
    }
  }

  for (const button of document.querySelectorAll('button[data-view]')) {
    button.addEventListener('click', () => show(/** @type {HTMLElement} */ (button).dataset.view ?? 'chats'))
  }
  one('[role=tablist]').addEventListener('keydown', ({ key }) => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    const at = tabs.indexOf(/** @type {HTMLElement} */ (document.activeElement))
    const next = tabs.at((at + step) % tabs.length)
    next?.click()
    next?.focus()
  })
  show('bank')
  show('chats')
  return { show }
}
