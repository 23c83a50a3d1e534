/** @import { Toast } from '../api.js' */
/** @import { Language } from '../words.js' */
import { el } from '../dom.js'
import { say } from '../words.js'

const SHOWN_MS = 3500

let alerts = 0

/**
 * What appears over a chat for a moment (a toast) or until it is put away (an alert).
 * @param {Language} language
 */
export function notices(language) {
  // Always there: what appears together with its text is not read out everywhere.
  const toast = el('div', { class: 'toast', role: 'status' })
  alerts += 1
  const text = el('p', { id: `alert-${alerts}` })
  const ok = el('button', { type: 'button', class: 'primary' }, say(language, 'ok'))
  const alert = el('div', {
    class: 'alert',
    role: 'alertdialog',
    hidden: true,
    aria: { label: 'OKPay', modal: 'true', describedby: text.id },
  })
  alert.append(el('div', { class: 'alert-card' }, text, ok))
  /** @type {number | undefined} */
  let timer
  /** @type {Element | null} */
  let cameFrom = null

  const putAway = () => {
    alert.hidden = true
    if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus()
  }
  ok.addEventListener('click', putAway)
  alert.addEventListener('keydown', (event) => {
    // Its one button keeps the focus: what lies under an alert cannot be used before it is put away.
    if (event.key === 'Escape' || event.key === 'Tab') event.preventDefault()
    if (event.key === 'Escape') putAway()
  })

  /** @param {Pick<Toast, 'text' | 'alert'>} notice */
  function show(notice) {
    if (notice.alert) {
      cameFrom = document.activeElement
      text.textContent = notice.text
      alert.hidden = false
      ok.focus()
      return
    }
    toast.textContent = notice.text
    clearTimeout(timer)
    timer = setTimeout(() => {
      toast.textContent = ''
    }, SHOWN_MS)
  }

  return { toast, alert, show }
}
