/** @import { Button, Person } from '../api.js' */
import { get, post } from '../api.js'
import { el } from '../dom.js'
import { oneAtATime } from '../live.js'
import { richText } from '../phones/rich-text.js'
import { deepLink } from '../phones/t-me.js'
import { inPageLanguage, pageLanguage, t } from '../words.js'

/**
 * @typedef {{ id: number, from: string, viaBot: boolean, date: string, html: string, buttons: Button[][], edited: boolean }} Post
 * @typedef {{ id: number, title: string, bot: string, members: Person[], messages: Post[] }} Group
 * @typedef {{ queryId: string, results: { id: string, title: string, description?: string }[],
 *   button?: { text: string, startParameter: string } }} Offered
 */

const TITLE = 'Neighbours'
/** How long somebody pauses before Telegram asks the bot. */
const PAUSE_MS = 300

/**
 * A group of everybody, without the bot. Whoever writes its name and an amount is offered what they can post.
 * @param {HTMLElement} pane
 */
export function groupPanel(pane) {
  /** @type {Group | undefined} */
  let group
  const who = el('select', { name: 'who', aria: { label: t('groupWho') } })
  const log = el('ol', { class: 'list group-log' })
  const offers = el('div', { class: 'list group-offers', role: 'status' })
  const input = el('input', { name: 'text', autocomplete: 'off', aria: { label: t('message') } })
  const send = el('button', { type: 'submit', class: 'primary', data: { words: 'send' } })
  const form = el(
    'form',
    { class: 'form group-line' },
    el('label', {}, el('span', { data: { words: 'groupWho' } }), who),
    offers,
    input,
    send,
  )
  pane.append(el('p', { class: 'hint', data: { words: 'groupIntro' } }), log, form)
  inPageLanguage(() => {
    input.placeholder = `@${group?.bot ?? 'okpay_sandbox_bot'} 12.50 ${t('groupExample')}`
  })

  const me = () => Number(who.value)
  /** What stands behind the bot's name, or undefined where it is no word to the bot. */
  const query = () => new RegExp(`^@${group?.bot}\\s(.*)$`, 'i').exec(input.value)?.[1]

  /** @param {string | null | undefined} payload */
  async function toBot(payload) {
    await post(`/api/people/${me()}/start`, payload ? { payload } : {})
    location.hash = ''
    location.hash = `phone-${me()}`
  }

  /** @param {Offered} offered */
  function showOffers({ queryId, results, button }) {
    const line =
      button &&
      el('button', { type: 'button', class: 'quiet', onclick: () => toBot(button.startParameter) }, button.text)
    const items = results.map((result) =>
      el(
        'button',
        { type: 'button', class: 'item', onclick: () => choose(queryId, result.id) },
        el('strong', {}, result.title),
        el('small', {}, result.description ?? ''),
      ),
    )
    offers.replaceChildren(...(line ? [line] : []), ...items)
  }

  /** @param {string} queryId @param {string} resultId */
  async function choose(queryId, resultId) {
    input.value = ''
    offers.replaceChildren()
    await post(`/api/people/${me()}/choose`, { queryId, resultId })
  }

  let asked = 0
  async function ask() {
    const text = query()
    const mine = ++asked
    if (text === undefined || !group) return offers.replaceChildren()
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    if (mine !== asked) return
    const offered = await post(`/api/people/${me()}/ask`, { text, chatId: group.id })
    if (mine === asked) showOffers(offered)
  }

  input.addEventListener('input', () => void ask())
  who.addEventListener('change', () => void ask())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const text = input.value.trim()
    if (text === '' || query() !== undefined || !group) return
    input.value = ''
    void post(`/api/people/${me()}/group-text`, { chatId: group.id, text })
  })

  /** @param {Post} message */
  function postOf({ from, viaBot, date, html, buttons, edited }) {
    const time = new Intl.DateTimeFormat(pageLanguage(), { hour: '2-digit', minute: '2-digit' }).format(new Date(date))
    const acts = {
      bot: () => group?.bot ?? '',
      start: (/** @type {string | undefined} */ payload) => void toBot(payload),
      copy: () => {},
      say: () => {},
    }
    const rows = buttons.map((row) =>
      el(
        'div',
        { class: 'buttons' },
        ...row.map(({ text, url = '' }) =>
          el(
            'button',
            { type: 'button', class: 'inline', onclick: () => toBot(deepLink(url, group?.bot ?? '')) },
            text,
          ),
        ),
      ),
    )
    const name = viaBot ? t('groupVia', { name: from, bot: group?.bot ?? '' }) : from
    return el(
      'li',
      { class: 'item' },
      el(
        'span',
        { class: 'item-head' },
        el('strong', {}, name),
        el('time', {}, edited ? `${t('edited')} ${time}` : time),
      ),
      el('div', { class: 'text' }, ...richText(html, acts)),
      ...rows,
    )
  }

  const refresh = oneAtATime(async () => {
    /** @type {Person[]} */
    const people = await get('/api/people')
    // Nobody there, no group.
    if (people.length > 0) await post('/api/groups', { title: TITLE, personIds: people.map(({ id }) => id) })
    /** @type {Group[]} */
    const groups = await get('/api/groups')
    group = groups.find(({ title }) => title === TITLE)
    const chosen = who.value
    who.replaceChildren(...people.map(({ id, name }) => el('option', { value: String(id) }, name)))
    if (chosen) who.value = chosen
    log.replaceChildren(...(group?.messages ?? []).map(postOf))
    log.lastElementChild?.scrollIntoView({ block: 'nearest' })
  })
  inPageLanguage(() => void (group && refresh()))
  /** @param {number} personId @param {string} words */
  async function begin(personId, words) {
    await refresh()
    who.value = String(personId)
    input.value = `@${group?.bot} ${words}`
    input.focus()
    await ask()
  }

  return { refresh, begin }
}
