/** @import { Chat, Key, Message } from '../api.js' */
/** @import { Language } from '../words.js' */
/** @import { AttachActs } from './attach.js' */
import { el, icon } from '../dom.js'
import { say } from '../words.js'
import { attachButton } from './attach.js'
import { menuButton } from './menu.js'

/**
 * @typedef {{ send: (text: string, replyTo?: number) => void, attach: AttachActs,
 *   press: (key: string) => void, start: () => void, unblock: () => void }} ComposerActs
 */

/**
 * The foot of a phone: START while the chat is empty, then the line to write in, with the bot's own keyboard above it.
 * @param {Language} language
 * @param {ComposerActs} acts
 */
export function composer(language, acts) {
  /** @type {Chat['commands']} */
  let commands = []
  /** @type {Message | undefined} */
  let answering

  const input = el('textarea', {
    rows: 1,
    placeholder: say(language, 'message'),
    aria: { label: say(language, 'message') },
  })
  const answered = el('span')
  const noAnswer = el(
    'button',
    { type: 'button', class: 'round', aria: { label: say(language, 'close') } },
    icon('close'),
  )
  const replying = el('div', { class: 'replying', hidden: true }, icon('reply'), answered, noAnswer)
  const slash = menuButton({
    icon: 'slash',
    label: say(language, 'menu'),
    class: 'commands',
    choices: () =>
      commands.map(({ command, description }) => {
        return { label: `/${command}`, detail: description, run: () => acts.send(`/${command}`) }
      }),
  })
  const attach = attachButton(language, acts.attach)
  const send = el(
    'button',
    { type: 'submit', class: 'round send', aria: { label: say(language, 'send') } },
    icon('send'),
  )
  // Which of the three stands at the foot is not known before the chat is.
  const line = el('form', { class: 'line', hidden: true }, slash, input, attach, send)
  const keyboard = el('div', { class: 'keyboard', hidden: true })
  const footButton = (/** @type {'start' | 'unblock'} */ act) =>
    el('button', { type: 'button', class: 'start', hidden: true, onclick: () => acts[act]() }, say(language, act))
  const start = footButton('start')
  const unblock = footButton('unblock')
  const element = el('footer', { class: 'composer' }, replying, line, keyboard, start, unblock)

  /** @param {Message | undefined} message */
  function answer(message) {
    answering = message
    replying.hidden = !message
    answered.textContent = message ? `${say(language, 'replyTo')}: ${message.text.slice(0, 60)}` : ''
    if (message) input.focus()
  }

  line.addEventListener('submit', (event) => {
    event.preventDefault()
    const text = input.value.trim()
    if (text === '') return
    acts.send(text, answering?.id)
    input.value = ''
    grow(input)
    answer(undefined)
  })
  input.addEventListener('input', () => grow(input))
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && answering) {
      event.preventDefault()
      answer(undefined)
    }
    // Enter also ends a word in a Chinese input method; that one must not send.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    line.requestSubmit()
  })
  noAnswer.addEventListener('click', () => answer(undefined))

  /** @param {Key} key */
  const keyButton = ({ text, requestContact }) =>
    el('button', { type: 'button', onclick: () => acts.press(text) }, requestContact ? icon('contact') : null, text)

  /** What is pressed may go away by that: whoever pressed it goes on at whatever stands at the foot then. */
  function focus() {
    const stands = [start, unblock].find((button) => !button.hidden) ?? input
    stands.focus({ preventScroll: true })
  }

  /** @param {Key[][]} rows */
  function showKeyboard(rows) {
    const shown = JSON.stringify(rows)
    if (shown === keyboard.dataset.shown) return
    keyboard.dataset.shown = shown
    keyboard.hidden = rows.length === 0
    keyboard.replaceChildren(...rows.map((row) => el('div', { class: 'keys' }, ...row.map(keyButton))))
  }

  /** @param {Chat} chat */
  function show(chat) {
    const { blocked, placeholder } = chat
    const hadFocus = element.contains(document.activeElement)
    commands = chat.commands
    input.placeholder = placeholder || say(language, 'message')
    const empty = chat.messages.length === 0
    start.hidden = !empty || blocked
    unblock.hidden = !blocked
    line.hidden = empty || blocked
    slash.hidden = commands.length === 0
    showKeyboard((blocked ? null : chat.keyboard) ?? [])
    if (hadFocus && !isShown(document.activeElement, element)) focus()
  }

  return { element, show, answer, focus }
}

/** @param {Element | null} focused @param {HTMLElement} holder */
function isShown(focused, holder) {
  return focused !== null && holder.contains(focused) && focused.checkVisibility()
}

/** @param {HTMLTextAreaElement} input */
function grow(input) {
  input.style.height = 'auto'
  input.style.height = `${Math.min(input.scrollHeight, 120)}px`
}
