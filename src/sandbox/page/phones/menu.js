import { el, icon } from '../dom.js'

/** @typedef {{ label: string, detail?: string, icon?: string, run: () => void }} Choice */

/**
 * A button that opens a list of choices. Arrow keys walk it, Escape closes it and gives the focus back.
 * @param {{ icon: string, label: string, class?: string, choices: () => Choice[] }} options
 */
export function menuButton({ icon: symbol, label, class: name = '', choices }) {
  const list = el('div', { class: 'menu', role: 'menu', hidden: true, aria: { label } })
  const button = el(
    'button',
    { type: 'button', class: 'round', aria: { label, haspopup: 'menu', expanded: 'false' } },
    icon(symbol),
  )
  const holder = el('div', { class: `menu-holder ${name}`.trim() }, button, list)

  /** @param {Choice} choice */
  const item = (choice) =>
    el(
      'button',
      { type: 'button', role: 'menuitem', tabIndex: -1, onclick: () => pick(choice) },
      choice.icon ? icon(choice.icon) : null,
      el('span', {}, choice.label),
      choice.detail ? el('small', {}, choice.detail) : null,
    )

  /** @param {Choice} choice */
  function pick(choice) {
    close(true)
    choice.run()
  }

  function open() {
    const offered = choices()
    if (offered.length === 0) return
    list.replaceChildren(...offered.map(item))
    list.hidden = false
    button.setAttribute('aria-expanded', 'true')
    focusOn(0)
  }

  /** @param {boolean} [giveFocusBack] */
  function close(giveFocusBack = false) {
    if (list.hidden) return
    list.hidden = true
    button.setAttribute('aria-expanded', 'false')
    if (giveFocusBack) button.focus()
  }

  /** @param {number} index */
  function focusOn(index) {
    const items = /** @type {HTMLElement[]} */ ([...list.children])
    items.at(index % items.length)?.focus()
  }

  button.addEventListener('click', () => (list.hidden ? open() : close(true)))
  holder.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !holder.contains(relatedTarget)) close()
  })
  list.addEventListener('keydown', (event) => {
    const at = [...list.children].indexOf(/** @type {Element} */ (document.activeElement))
    if (event.key === 'ArrowDown') focusOn(at + 1)
    else if (event.key === 'ArrowUp') focusOn(at - 1)
    else if (event.key === 'Home') focusOn(0)
    else if (event.key === 'End') focusOn(-1)
    else if (event.key === 'Escape') close(true)
    else return
    event.preventDefault()
  })
  return holder
}
