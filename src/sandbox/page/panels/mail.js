import { get, post } from '../api.js'
import { el, icon } from '../dom.js'
import { oneAtATime } from '../live.js'
import { plainText } from '../phones/rich-text.js'
import { inPageLanguage, pageLanguage, t } from '../words.js'

/** @typedef {{ id: string, to: string[], subject: string, text: string, html: string, links: string[], at: string }} Mail */

/**
 * The mailbox of every address there is: a list, or the one mail that is open.
 * @param {HTMLElement} pane
 */
export function mailPanel(pane) {
  /** @type {Mail[]} */
  let mails = []
  /** @type {string | undefined} */
  let openId
  /** @type {Set<string>} */
  const read = new Set()
  const body = el('div', { class: 'list' })
  const known = el('datalist', { id: 'addresses' })
  const form = writing(known)
  pane.append(form, body)

  /** @param {string | undefined} id */
  function open(id) {
    openId = id
    if (id) read.add(id)
    write()
    body.querySelector('button')?.focus()
  }

  function write() {
    const mail = mails.find(({ id }) => id === openId)
    form.hidden = mail !== undefined
    const addresses = [...new Set(mails.flatMap(({ to }) => to))]
    known.replaceChildren(...addresses.map((value) => el('option', { value })))
    if (mail) body.replaceChildren(...letter(mail, () => open(undefined)))
    else if (mails.length === 0) body.replaceChildren(el('p', { class: 'hint' }, t('noMail')))
    else
      body.replaceChildren(el('ul', { class: 'list' }, ...mails.map((each) => envelope(each, read.has(each.id), open))))
  }

  inPageLanguage(write)
  const refresh = oneAtATime(async () => {
    mails = await get('/api/mail')
    if (!openId) write()
  })
  return { refresh }
}

/** A mail to support, from any address. @param {HTMLDataListElement} known the addresses there are */
function writing(known) {
  const from = el('input', { name: 'from', type: 'email', required: true, autocomplete: 'off' })
  from.setAttribute('list', known.id)
  const subject = el('input', { name: 'subject', maxLength: 200, autocomplete: 'off' })
  const text = el('input', { name: 'text', required: true, autocomplete: 'off' })
  const became = el('p', { class: 'hint', role: 'status' })
  /** @param {string} words @param {HTMLElement} field */
  const labelled = (words, field) => el('label', {}, el('span', { data: { words } }), field)
  const form = el(
    'form',
    { class: 'form' },
    labelled('mailFrom', from),
    known,
    labelled('mailSubject', subject),
    labelled('message', text),
    el('button', { type: 'submit', class: 'primary', data: { words: 'mailSend' } }),
    became,
  )
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const mail = { from: from.value, subject: subject.value, text: text.value }
    try {
      /** @type {{ outcome: 'taken' | 'answered' | 'ignored' | 'repeated' }} */
      const { outcome } = await post('/api/mail', mail)
      became.textContent = t(`mail_${outcome}`)
      text.value = ''
    } catch (error) {
      became.textContent = /** @type {Error} */ (error).message
    }
  })
  return el('details', {}, el('summary', { data: { words: 'mailWrite' } }), form)
}

/** @param {Mail} mail @param {boolean} isRead @param {(id: string) => void} open */
function envelope({ id, to, subject, at }, isRead, open) {
  return el(
    'li',
    {},
    el(
      'button',
      { type: 'button', class: `item envelope ${isRead ? 'read' : ''}`.trim(), onclick: () => open(id) },
      el('span', { class: 'item-head' }, el('strong', {}, subject), el('time', { dateTime: at }, time(at))),
      el('span', { class: 'hint' }, to.join(', ')),
    ),
  )
}

/** @param {Mail} mail @param {() => void} back */
function letter({ to, subject, text, html, links, at }, back) {
  const body = text || (new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '')
  return [
    el('button', { type: 'button', class: 'quiet small', onclick: back }, icon('back'), t('backToList')),
    el(
      'article',
      { class: 'letter' },
      el('h2', {}, subject),
      el('p', { class: 'hint' }, t('to', { address: to.join(', ') }), ' · ', el('time', { dateTime: at }, time(at))),
      el('div', { class: 'letter-body' }, ...plainText(body)),
    ),
    el('h3', { hidden: links.length === 0 }, t('links')),
    el('ul', { class: 'links' }, ...links.map((url) => el('li', {}, outside(url)))),
  ]
}

/** @param {string} url */
function outside(url) {
  return el('a', { href: url, target: '_blank', rel: 'noopener' }, icon('open'), url)
}

/** @param {string} at */
function time(at) {
  return new Intl.DateTimeFormat(pageLanguage(), { timeStyle: 'short', hour12: false }).format(new Date(at))
}
