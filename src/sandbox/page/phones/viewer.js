/** @import { Language } from '../words.js' */
import { el, icon } from '../dom.js'
import { say } from '../words.js'

/**
 * Shows a picture as large as the page allows. Escape, the cross or a click beside it put it away, and the focus goes
 * back to where it was.
 * @param {{ url: string, name: string }} picture
 * @param {Language} language
 */
export function showLarge({ url, name }, language) {
  const close = el(
    'button',
    { type: 'button', class: 'round', aria: { label: say(language, 'close') }, onclick: () => viewer.close() },
    icon('close'),
  )
  const viewer = el(
    'dialog',
    { class: 'viewer', lang: language, aria: { label: name } },
    el('img', { src: url, alt: name }),
    close,
  )
  viewer.addEventListener('click', ({ target }) => target === viewer && viewer.close())
  viewer.addEventListener('close', () => viewer.remove())
  document.body.append(viewer)
  viewer.showModal()
}
