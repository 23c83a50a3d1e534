/** @import { Chat } from '../api.js' */
/** @import { Language } from '../words.js' */
/** @import { Choice } from './menu.js' */
import { el } from '../dom.js'
import { say } from '../words.js'
import { menuButton } from './menu.js'

/** How long the bot is shown as typing after it said so, should nothing else happen: Telegram's own five seconds. */
const TYPING_MS = 5000

/**
 * The head of the chat: the bot's name, whether it is typing, and what else can be done with it.
 * @param {Language} language
 * @param {() => Choice[]} choices
 */
export function chatHeader(language, choices) {
  const title = el('strong', {}, 'OKPay')
  const status = el('span', { class: 'status' })
  const more = menuButton({ icon: 'more', label: say(language, 'more'), class: 'below', choices })
  const picture = el('img', { src: '/mark.svg', alt: '', width: 36, height: 36 })
  const element = el(
    'header',
    { class: 'chat-header' },
    picture,
    el('div', { class: 'chat-title' }, title, status),
    more,
  )
  /** @type {number | undefined} */
  let timer

  /** @param {boolean} typing */
  function showTyping(typing) {
    clearTimeout(timer)
    status.textContent = say(language, typing ? 'typing' : 'bot')
    status.classList.toggle('typing', typing)
    if (typing) timer = setTimeout(() => showTyping(false), TYPING_MS)
  }

  return {
    element,
    /** @param {Chat} chat */
    show({ bot, typing }) {
      if (bot.name) title.textContent = bot.name
      showTyping(typing)
    },
  }
}
