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
  // What was said before the page was opened is there to be read, not to be read out.
  const list = el('ol', { class: 'log', role: 'log', tabIndex: 0, aria: { live: 'off' } })
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
    for (const id of known.keys()) if (!byId.has(id)) remove(id)
    for (const message of messages) place(message, byId.get(message.replyTo ?? -1))
    markDays(messages)
    if (!isOpen) setTimeout(() => list.setAttribute('aria-live', 'polite'), 0)
    isOpen = true
    if (atEnd || isOwnNews) toEnd()
  }

  /** @param {number} id */
  function remove(id) {
    const element = known.get(id)?.element
    if (element?.contains(document.activeElement)) list.focus({ preventScroll: true })
    element?.remove()
    known.delete(id)
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
 * An edit replaces the bubble under the finger: focus goes to what now stands in the same place, else to the last thing
 * that can be pressed there, else to the message.
 * @param {HTMLElement} old
 * @param {HTMLElement} fresh
 */
function keepFocus(old, fresh) {
  const focused = document.activeElement
  const isAnswer = old.contains(focused) && focused?.classList.contains('answer')
  const place = focused === old ? 0 : pressable(old).indexOf(/** @type {HTMLElement} */ (focused))
  old.replaceWith(fresh)
  if (place < 0 && !isAnswer) return
  const successors = pressable(fresh)
  const answer = /** @type {HTMLElement} */ (fresh.querySelector('.answer'))
  const heir = (isAnswer && answer) || successors[place] || successors.at(-1) || fresh
  if (heir === fresh) fresh.tabIndex = -1
  heir.focus({ preventScroll: true })
}

/** @param {HTMLElement} message @returns {HTMLElement[]} */
function pressable(message) {
  return [...message.querySelectorAll('.stack :is(button, a)')].filter((each) => each instanceof HTMLElement)
}
