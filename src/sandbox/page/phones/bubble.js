/** @import { Button, Message } from '../api.js' */
/** @import { Language } from '../words.js' */
/** @import { Acts } from './rich-text.js' */
import { el, icon } from '../dom.js'
import { pictureIn } from '../pictures.js'
import { say } from '../words.js'
import { plainText, richText } from './rich-text.js'
import { address, deepLink } from './t-me.js'
import { showLarge } from './viewer.js'

/**
 * What a bubble can ask of its phone.
 * @typedef {Acts & { tap: (label: string, messageId: number) => Promise<void>, post: (query: string) => void,
 *   answer: (message: Message) => void }} BubbleActs
 */

/**
 * One message with its keyboard.
 * @param {Message} message
 * @param {Message | undefined} quoted the message it replies to
 * @param {Language} language
 * @param {BubbleActs} acts
 */
export function bubble(message, quoted, language, acts) {
  const body = message.html ? richText(message.html, acts) : plainText(message.text, acts)
  const words = el('div', { class: 'text' }, ...body)
  const attached = attachment(message, language)
  const content = el(
    'div',
    { class: 'bubble' },
    el('span', { class: 'unseen' }, say(language, message.from === 'me' ? 'fromMe' : 'fromBot')),
    quoted && el('p', { class: 'quote' }, quoted.text.slice(0, 90)),
    message.forwardedFrom &&
      el('p', { class: 'origin' }, say(language, 'forwardedFrom', { name: message.forwardedFrom })),
    ...(message.captionAbove ? [words, attached] : [attached, words]),
    message.reaction && el('span', { class: 'reaction' }, message.reaction),
    el(
      'span',
      { class: 'when' },
      message.edited && `${say(language, 'edited')} `,
      el('time', { dateTime: message.date }, clockTime(message.date, language)),
    ),
  )
  const reply = el(
    'button',
    { type: 'button', class: 'answer', aria: { label: say(language, 'reply') }, onclick: () => acts.answer(message) },
    icon('reply'),
  )
  const parts = el('div', { class: 'stack' }, content, ...message.buttons.map((row) => buttonRow(row, message, acts)))
  const classes = ['message', message.from, message.protected ? 'protected' : '', message.photo ? 'with-picture' : '']
  return el('li', { class: classes.filter(Boolean).join(' '), data: { message: String(message.id) } }, parts, reply)
}

/** @param {Message} message @param {Language} language */
function attachment(message, language) {
  const { document, contact } = message
  if (message.photo) return photo(message, language)
  if (document) {
    const name = document.name ?? say(language, 'file')
    const sign = document.thumbnail ? el('img', { class: 'thumbnail', src: document.thumbnail, alt: '' }) : icon('file')
    return el('a', { class: 'card', href: document.url, download: name }, sign, el('b', {}, name))
  }
  if (!contact) return null
  const number = `+${contact.phone_number.replace(/^\+/, '')}`
  const words = el('span', {}, el('b', {}, contact.first_name), el('small', {}, number))
  return el('div', { class: 'card' }, icon('contact'), words)
}

/** A photo keeps its place while it loads, and opens large. @param {Message} message @param {Language} language */
function photo(message, language) {
  const picture = pictureIn(message, language)
  if (!picture) return null
  const image = el('img', { src: picture.url, alt: picture.name, draggable: true, ...message.photoSize })
  const open = () => showLarge(picture, language)
  return el('button', { type: 'button', class: 'picture', aria: { haspopup: 'dialog' }, onclick: open }, image)
}

/**
 * The day above the first message of that day.
 * @param {string} date
 * @param {Language} language
 */
export function dayMark(date, language) {
  const day = new Date(date)
  const isToday = day.toDateString() === new Date().toDateString()
  const words = isToday
    ? say(language, 'today')
    : new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric' }).format(day)
  return el('li', { class: 'day', data: { day: day.toDateString() } }, el('span', {}, words))
}

/** @param {string} date @param {Language} language */
function clockTime(date, language) {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(date))
}

/** @param {Button[]} row @param {Message} message @param {BubbleActs} acts */
function buttonRow(row, message, acts) {
  return el('div', { class: 'buttons' }, ...row.map((button) => inlineButton(button, message, acts)))
}

/** @param {Button} button @param {Message} message @param {BubbleActs} acts */
function inlineButton({ text, kind, url, copy, query, style }, message, acts) {
  const classes = ['inline', style ?? ''].join(' ').trim()
  const payload = kind === 'url' && url ? deepLink(url, acts.bot()) : null
  if (payload === undefined) {
    return el('a', { class: classes, href: address(url ?? ''), target: '_blank', rel: 'noopener' }, text, icon('open'))
  }
  const button = el('button', { type: 'button', class: classes }, text, kind === 'copy' && icon('copy'))
  button.addEventListener('click', () => {
    if (kind === 'copy') acts.copy(copy ?? '')
    else if (kind === 'inline') acts.post(query ?? '')
    else if (kind === 'url') acts.start(payload ?? undefined)
    else void pressed(button, acts.tap(text, message.id))
  })
  return button
}

/** Shows that a press is on its way until the bot has answered it. @param {HTMLElement} button @param {Promise<void>} answer */
async function pressed(button, answer) {
  button.setAttribute('aria-busy', 'true')
  await answer
  button.removeAttribute('aria-busy')
}
