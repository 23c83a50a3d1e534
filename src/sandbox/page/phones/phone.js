/** @import { Chat, Person } from '../api.js' */
import { handOf } from '../api.js'
import { el } from '../dom.js'
import { oneAtATime } from '../live.js'
import { inPageLanguage, isWord, languageOf, say, t } from '../words.js'
import { avatar } from './avatar.js'
import { copyText } from './clipboard.js'
import { composer } from './composer.js'
import { messageLog } from './log.js'
import { menuButton } from './menu.js'
import { notices } from './notice.js'
import { deepLink } from './rich-text.js'

/** How long the bot is shown as typing after it said so, should nothing else happen: Telegram's own five seconds. */
const TYPING_MS = 5000

/**
 * One person's phone, open at the chat with the bot. It speaks its owner's language.
 * @param {Person} person
 * @param {() => Person[]} everyone
 */
export function phone(person, everyone) {
  const language = languageOf(person.language)
  const hand = handOf(person.id)
  /** When the newest toast that was seen came. @type {string | undefined} */
  let seenUntil
  let bot = ''
  /** @type {number | undefined} */
  let typingTimer

  const { toast, alert, show: notify } = notices(language)
  const status = el('span', { class: 'status' })
  const title = el('strong', {}, 'OKPay')
  const description = el('span', {}, say(language, 'emptyText'))
  const empty = el('div', { class: 'empty' }, el('strong', {}, say(language, 'emptyTitle')), description)

  /** Does something with this phone; what goes wrong is shown on it. @param {() => Promise<unknown>} action */
  async function act(action) {
    try {
      await action()
    } catch (error) {
      notify({ text: error instanceof Error ? error.message : String(error), alert: false })
    }
    await refresh()
  }

  const log = messageLog(language, {
    bot: () => bot,
    say: (text) => act(() => hand.say(text)),
    start: (payload) => act(() => hand.start(payload)),
    copy: (text) =>
      act(async () => {
        await copyText(text)
        notify({ text: say(language, 'copied'), alert: false })
      }),
    tap: async (label, messageId, button) => {
      button.setAttribute('aria-busy', 'true')
      await act(async () => {
        const { url } = await hand.tap(label, messageId)
        if (url) await visit(url)
      })
      button.removeAttribute('aria-busy')
    },
    answer: (message) => foot.answer(message),
  })
  const foot = composer(language, {
    send: (text, replyTo) => {
      log.toEnd()
      return act(() => hand.say(text, replyTo))
    },
    photo: (image) => act(() => hand.photo(image)),
    press: (key) => act(() => hand.tap(key)),
    start: () => act(() => hand.start()),
    unblock: () => act(hand.unblock),
    attachments: () =>
      everyone().map((other) => ({
        label: say(language, 'contactOf', { name: other.name }),
        icon: 'contact',
        run: () => act(() => hand.shareContact(other.id === person.id ? undefined : other)),
      })),
  })

  const more = menuButton({
    icon: 'more',
    label: say(language, 'more'),
    class: 'below',
    choices: () => [
      { label: say(language, 'restart'), icon: 'reply', run: () => act(() => hand.start()) },
      { label: say(language, 'block'), icon: 'block', run: () => act(hand.block) },
    ],
  })
  const screen = el(
    'div',
    { class: 'screen' },
    el(
      'header',
      { class: 'chat-header' },
      el('img', { src: '/mark.svg', alt: '', width: 36, height: 36 }),
      el('div', { class: 'chat-title' }, title, status),
      more,
    ),
    el('div', { class: 'wallpaper' }, empty, log.element, toast),
    foot.element,
    alert,
  )
  const role = el('span', { class: 'badge' })
  const owner = el(
    'header',
    { class: 'owner' },
    avatar(person),
    el(
      'div',
      { class: 'owner-name' },
      el('h2', {}, person.name),
      el('small', {}, person.username ? `@${person.username}` : person.phone),
    ),
    role,
  )
  const element = el('section', { class: 'phone', id: `phone-${person.id}`, lang: language }, owner, screen)
  log.element.setAttribute('aria-label', say(language, 'chatOf', { name: person.name }))
  inPageLanguage(() => {
    element.setAttribute('aria-label', t('phoneOf', { name: person.name }))
    role.textContent = person.role && isWord(person.role) ? t(person.role) : (person.role ?? '')
    role.hidden = role.textContent === ''
  })

  /** Where the bot's answer to a tap sends the person. @param {string} url */
  async function visit(url) {
    const payload = deepLink(url, bot)
    if (payload === undefined) window.open(url, '_blank', 'noopener')
    else await hand.start(payload ?? undefined)
  }

  /** @param {Chat} chat */
  function show(chat) {
    log.show(chat.messages)
    empty.hidden = chat.messages.length > 0
    foot.show(chat)
    bot = chat.bot.username
    if (chat.bot.name) title.textContent = chat.bot.name
    if (chat.bot.description) description.textContent = chat.bot.description
    const newest = chat.toasts.at(-1)?.at ?? ''
    for (const toast of chat.toasts) if (seenUntil !== undefined && toast.at > seenUntil) notify(toast)
    seenUntil = newest
    showTyping(chat.typing)
  }

  /** @param {boolean} typing */
  function showTyping(typing) {
    clearTimeout(typingTimer)
    status.textContent = say(language, typing ? 'typing' : 'bot')
    status.classList.toggle('typing', typing)
    if (typing) typingTimer = setTimeout(() => showTyping(false), TYPING_MS)
  }

  const refresh = oneAtATime(async () => show(await hand.chat()))
  return { person, element, refresh, focus: foot.focus }
}

/** @typedef {ReturnType<typeof phone>} Phone */
