/** @import { Message } from '../api.js' */
/** @import { Language } from '../words.js' */
/** @import { BubbleActs } from './bubble.js' */
import { el } from '../dom.js'
import { bubble, dayMark } from './bubble.js'

const NEAR_THE_END = 80

/**
 * The scroll of messages. Only what changed is replaced, so focus, selection and what a screen reader announces stay
 * with the news.
 * @param {Language} language
 * @param {BubbleActs} acts
 */
export function messageLog(language, acts) {
  const list = el('ol', { class: 'log', role: 'log', tabIndex: 0, aria: { live: 'polite' } })
  /** @type {Map<number, { shown: string, element: HTMLElement }>} */
  const known = new Map()

  let atEnd = true
  let isOpen = false

  const isAtEnd = () => list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_THE_END
  const toEnd = () => {
    list.scrollTop = list.scrollHeight
  }
  list.addEventListener('scroll', () => {
    atEnd = isAtEnd()
  })
  // A keyboard that comes up, or a phone that is shown again, must not cover the newest message.
  new ResizeObserver(() => atEnd && toEnd()).observe(list)
  // Nor may a picture that takes a moment to load; such events do not bubble, they can only be caught on the way down.
  list.addEventListener('load', () => atEnd && toEnd(), { capture: true })

  /** @param {Message[]} messages */
  function show(messages) {
    const isOwnNews = messages.at(-1)?.from === 'me' && !known.has(messages.at(-1)?.id ?? 0)
    const byId = new Map(messages.map((message) => [message.id, message]))
    for (const [id, { element }] of known) {
      if (byId.has(id)) continue
      element.remove()
      known.delete(id)
    }
    for (const message of messages) place(message, byId.get(message.replyTo ?? -1))
    markDays(messages)
    isOpen = true
    if (atEnd || isOwnNews) toEnd()
  }

  /** @param {Message} message @param {Message | undefined} quoted */
  function place(message, quoted) {
    const shown = JSON.stringify([message, quoted?.text])
    const before = known.get(message.id)
    if (before?.shown === shown) return
    const element = bubble(message, quoted, language, acts)
    if (before) keepFocus(before.element, element)
    else {
      // What is new comes in with a movement; an edit changes in place, and what was there before just is.
      element.classList.toggle('news', isOpen)
      list.append(element)
    }
    known.set(message.id, { shown, element })
  }

  /** @param {Message[]} messages */
  function markDays(messages) {
    let day = ''
    for (const mark of list.querySelectorAll('.day')) {
      if (!messages.some(({ date }) => new Date(date).toDateString() === /** @type {HTMLElement} */ (mark).dataset.day))
        mark.remove()
    }
    for (const { id, date } of messages) {
      const today = new Date(date).toDateString()
      const marked = list.querySelector(`[data-day="${today}"]`)
      if (today !== day && !marked) known.get(id)?.element.before(dayMark(date, language))
      day = today
    }
  }

  return { element: list, show }
}

/**
 * An edit replaces the bubble under the finger: focus goes to the button in the same place, or to the bubble.
 * @param {HTMLElement} old
 * @param {HTMLElement} fresh
 */
function keepFocus(old, fresh) {
  const places = [...old.querySelectorAll('button, a')]
  const place = places.indexOf(/** @type {Element} */ (document.activeElement))
  old.replaceWith(fresh)
  if (place < 0) return
  const successor = /** @type {HTMLElement | undefined} */ ([...fresh.querySelectorAll('button, a')][place])
  successor?.focus({ preventScroll: true })
}
