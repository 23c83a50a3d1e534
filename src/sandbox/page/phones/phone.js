/** @import { Chat, Person, Toast } from '../api.js' */
/** @import { Neighbour } from './neighbours.js' */
/** @import { Seen } from './scanner.js' */
import { handOf } from '../api.js'
import { el } from '../dom.js'
import { oneAtATime } from '../live.js'
import { pictureAt, pictureIn } from '../pictures.js'
import { postsInGroup } from '../views.js'
import { inPageLanguage, languageOf, say, t } from '../words.js'
import { chatHeader } from './chat-header.js'
import { copyText } from './clipboard.js'
import { composer } from './composer.js'
import { takesPictures } from './intake.js'
import { messageLog } from './log.js'
import { contacts, picturesAround } from './neighbours.js'
import { notices } from './notice.js'
import { ownerLine } from './owner.js'
import { openScanner } from './scanner.js'
import { specimens } from './specimen.js'
import { deepLink } from './t-me.js'
import { welcome } from './welcome.js'

/**
 * One person's phone, open at the chat with the bot. It speaks its owner's language.
 * @param {Person} person
 * @param {() => Neighbour[]} everyone this phone among them
 */
export function phone(person, everyone) {
  const language = languageOf(person.language)
  const hand = handOf(person.id)
  /** When the newest toast that was seen came. @type {string | undefined} */
  let seenUntil
  let bot = ''
  /** @type {Chat['messages']} */
  let messages = []

  const { toast, alert, show: notify } = notices(language)
  const empty = welcome(language)
  const head = chatHeader(language, () => [
    { label: say(language, 'restart'), icon: 'reply', run: () => act(() => hand.start()) },
    { label: say(language, 'block'), icon: 'block', run: () => act(hand.block) },
  ])
  const log = messageLog(language, {
    bot: () => bot,
    say: (text) => act(() => hand.say(text)),
    start: (payload) => act(() => hand.start(payload)),
    copy: (text) => act(() => copy(text)),
    post: (query) => postsInGroup(person.id, query),
    tap: (label, messageId) => act(() => tap(label, messageId)),
    answer: (message) => foot.answer(message),
  })
  const foot = composer(language, {
    send: (text, replyTo) => act(() => hand.say(text, replyTo)),
    attach: {
      photo: send,
      document: (file) => act(() => hand.document(file)),
      scan: () => openScanner(language, picturesAround(everyone(), person), ({ url }) => capture(url)),
      specimens: () => specimens(language, person.name, send),
      contacts: () => contacts(everyone(), language, share),
    },
    press: (key) => act(() => hand.tap(key)),
    start: () => act(() => hand.start()),
    unblock: () => act(hand.unblock),
  })
  const wallpaper = el('div', { class: 'wallpaper' }, empty.element, log.element, toast)
  const screen = el('div', { class: 'screen' }, head.element, wallpaper, foot.element, alert)
  const element = el('section', { class: 'phone', id: `phone-${person.id}`, lang: language }, ownerLine(person), screen)
  log.element.setAttribute('aria-label', say(language, 'chatOf', { name: person.name }))
  inPageLanguage(() => element.setAttribute('aria-label', t('phoneOf', { name: person.name })))
  const refuse = () => notify({ text: say(language, 'notAPicture'), alert: false })
  takesPictures(element, { take: send, fetch: capture, refuse })

  /** Does something with this phone; what goes wrong is shown on it. @param {() => Promise<unknown>} action */
  async function act(action) {
    try {
      await action()
    } catch (error) {
      notify({ text: error instanceof Error ? error.message : String(error), alert: false })
    }
    await refresh()
  }

  /** @param {Blob} image */
  function send(image) {
    return act(() => hand.photo(image))
  }

  /** A picture on another screen, as the camera of this phone sees it. @param {string} url */
  function capture(url) {
    return act(async () => hand.photo(await pictureAt(url)))
  }

  /** @param {Person} owner */
  function share(owner) {
    return act(() => hand.shareContact(owner.id === person.id ? undefined : owner))
  }

  /** What a camera held against this phone can see. @returns {Seen[]} */
  function pictures() {
    return messages.toReversed().flatMap((message) => {
      const picture = pictureIn(message, language)
      return picture ? [{ ...picture, owner: person.name }] : []
    })
  }

  /** @param {string} text */
  async function copy(text) {
    await copyText(text)
    notify({ text: say(language, 'copied'), alert: false })
  }

  /** The bot's answer to a tap may send the person somewhere. @param {string} label @param {number} messageId */
  async function tap(label, messageId) {
    const { url } = await hand.tap(label, messageId)
    if (!url) return
    const payload = deepLink(url, bot)
    if (payload === undefined) window.open(url, '_blank', 'noopener')
    else await hand.start(payload ?? undefined)
  }

  /** @param {Toast[]} toasts those from before the page was opened are history */
  function showNews(toasts) {
    for (const news of toasts) if (seenUntil !== undefined && news.at > seenUntil) notify(news)
    seenUntil = toasts.at(-1)?.at ?? ''
  }

  /** @param {Chat} chat */
  function show(chat) {
    bot = chat.bot.username
    messages = chat.messages
    for (const part of [head, empty, foot]) part.show(chat)
    log.show(chat.messages)
    showNews(chat.toasts)
  }

  const refresh = oneAtATime(async () => show(await hand.chat()))
  return { person, element, refresh, pictures, focus: foot.focus }
}

/** @typedef {ReturnType<typeof phone>} Phone */
