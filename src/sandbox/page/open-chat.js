/** @import { Person } from './api.js' */
import { get, handOf } from './api.js'
import { el, one } from './dom.js'
import { avatar } from './phones/avatar.js'
import { deepLink } from './phones/t-me.js'
import { inPageLanguage, isWord, switchLanguage, t, translate } from './words.js'

/** @type {Person[]} */
const people = await get('/api/people')
const [anybody] = people
const bot = anybody ? (await handOf(anybody.id).chat()).bot.username : ''
const isShared = location.pathname === '/t.me/share/url'
const shared = new URLSearchParams(location.search).get('url') ?? ''
const payload = deepLink(isShared ? shared : location.href, bot)

/** Telegram's own servers would know where else a shared link leads. */
const leadsElsewhere = payload === undefined

/** Taps the link on somebody's phone, and goes there. @param {Person} person */
async function openFor(person) {
  try {
    if (payload) await handOf(person.id).start(payload)
    location.assign(`/#phone-${person.id}`)
  } catch (error) {
    const problem = one('#problem')
    problem.textContent = error instanceof Error ? error.message : String(error)
    problem.hidden = false
  }
}

/** @param {Person} person */
function owner(person) {
  const { name, username, phone, role = '' } = person
  const badge = role && el('span', { class: 'badge' }, isWord(role) ? t(role) : role)
  return el(
    'li',
    {},
    el(
      'button',
      { type: 'button', class: 'pick', onclick: () => openFor(person) },
      avatar(person),
      el('span', { class: 'pick-name' }, el('b', {}, name), el('small', {}, username ? `@${username}` : phone)),
      badge,
    ),
  )
}

one('#language').addEventListener('click', switchLanguage)
inPageLanguage(() => {
  const title = t(isShared ? 'shareTitle' : 'openTitle')
  document.title = `${title} · OKPay`
  one('#title').textContent = title
  one('#language').textContent = t('switchLanguage')
  const intro = !anybody ? 'noPhones' : leadsElsewhere ? 'shareOther' : isShared ? 'shareIntro' : 'openIntro'
  one('#intro').textContent = t(intro, { bot })
  one('#link').textContent = isShared ? shared : ''
  one('#owners').replaceChildren(...(leadsElsewhere ? [] : people.map(owner)))
})
translate()
