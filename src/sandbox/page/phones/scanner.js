/** @import { Language } from '../words.js' */
import { el, icon } from '../dom.js'
import { say } from '../words.js'

/**
 * A picture on somebody's screen that a camera could be held against.
 * @typedef {{ url: string, name: string, owner: string }} Seen
 */

/**
 * The camera of a phone: offers every picture on the other phones, newest first, and takes the one that is chosen.
 * @param {Language} language
 * @param {Seen[]} pictures
 * @param {(picture: Seen) => void} take
 */
export function openScanner(language, pictures, take) {
  /** @param {Seen} picture */
  const offer = (picture) =>
    el(
      'li',
      {},
      el(
        'button',
        { type: 'button', class: 'sight', onclick: () => choose(picture) },
        el('img', { src: picture.url, alt: '' }),
        el('span', {}, el('b', {}, say(language, 'phoneOf', { name: picture.owner })), el('small', {}, picture.name)),
      ),
    )
  const nothing = el('p', { class: 'hint' }, say(language, 'nothingToScan'))
  const sheet = el(
    'dialog',
    { class: 'sheet scanner', lang: language, aria: { label: say(language, 'scan') } },
    el(
      'header',
      { class: 'sheet-head' },
      el('h2', {}, say(language, 'scan')),
      el(
        'button',
        { type: 'button', class: 'round', aria: { label: say(language, 'close') }, onclick: () => sheet.close() },
        icon('close'),
      ),
    ),
    pictures.length > 0 ? el('ul', { class: 'sights' }, ...pictures.map(offer)) : nothing,
  )

  /** @param {Seen} picture */
  function choose(picture) {
    sheet.close()
    take(picture)
  }

  sheet.addEventListener('close', () => sheet.remove())
  document.body.append(sheet)
  sheet.showModal()
  const first = sheet.querySelector('button.sight')
  if (first instanceof HTMLElement) first.focus()
}
