/** @import { Chat } from '../api.js' */
/** @import { Language } from '../words.js' */
import { el } from '../dom.js'
import { say } from '../words.js'

/**
 * What an empty chat says about the bot: the bot's own description, if it has one.
 * @param {Language} language
 */
export function welcome(language) {
  const text = el('span', {}, say(language, 'emptyText'))
  const element = el('div', { class: 'empty' }, el('strong', {}, say(language, 'emptyTitle')), text)
  return {
    element,
    /** @param {Chat} chat */
    show({ messages, bot }) {
      element.hidden = messages.length > 0
      if (bot.description) text.textContent = bot.description
    },
  }
}
