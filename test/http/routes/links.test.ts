import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef, Core } from '#core'
import { granted } from '../../support/people.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'
import { type App, startApp } from '../support/app.ts'
import { type Visitor, visit } from '../support/visitor.ts'

const NEW_PASSWORD = 'seven boats leaving at noon'

let world: World
let app: App

beforeAll(async () => {
  world = await openWorld()
  app = await startApp({ core: world.core, now: () => world.deps.clock() })
})
afterAll(async () => {
  await app[Symbol.asyncDispose]()
  await world.close()
})

/** Somebody who has got as far as choosing a password. */
async function newcomer(): Promise<{ chat: ChatRef; email: string }> {
  const chat = world.stranger()
  const email = `newcomer${chat.telegramId}@example.org`
  const { core } = world
  granted(await core.meetChat({ chat, firstName: 'New' }))
  granted(await core.chooseLanguage({ actor: chat, locale: 'zh-CN' }))
  granted(await core.startRegistration({ actor: chat }))
  granted(await core.giveRegistration({ actor: chat, field: 'name', value: 'Nora Newcomer' }))
  granted(await core.giveRegistration({ actor: chat, field: 'email', value: email }))
  const phone = `+49151${String(chat.telegramId).padStart(8, '0')}`
  granted(await core.givePhone({ actor: chat, phone, contactTelegramId: chat.telegramId }))
  granted(await core.giveRegistration({ actor: chat, field: 'currency', value: 'EUR' }))
  return { chat, email }
}

async function passwordLink(): Promise<string> {
  const { chat } = await newcomer()
  return granted(await world.core.issueLink({ actor: chat, purpose: 'password_set' })).token
}

async function unfreezeLink(person: Person): Promise<string> {
  granted(await world.core.freezeSelf({ actor: person.chat }))
  return granted(await world.core.issueLink({ actor: person.chat, purpose: 'unfreeze' })).token
}

async function mailedToken(to: string): Promise<string> {
  for (const { id } of await world.deps.prisma.mail.findMany({ where: { state: 'waiting' } })) {
    const mail = granted(await world.core.takeMail({ id }))
    if (mail?.to === to && mail.values['token']) return mail.values['token']
  }
  throw new Error(`no link was mailed to ${to}`)
}

const opened = async (path: string): Promise<Visitor> => {
  const visitor = visit(app)
  await visitor.open(path)
  return visitor
}

test('S13 ATH-06 a password is chosen on a page: refused with the reason, then accepted, then the link is used up', async () => {
  const token = await passwordLink()
  const visitor = await opened('/password')

  const form = await visitor.send('/password', { token, step: 'open' })
  expect(form.status).toBe(200)
  expect(await form.text()).toContain('<html lang="zh-CN">')

  for (const [password, reason] of [
    ['tooFew9!', '密码太短'],
    ['onlyletters', '需要同时包含字母、数字和符号'],
    ['Password2024!', '太常见'],
    ['Nora-Newcomer-1', '容易被熟人猜到'],
    ['x'.repeat(129), '不能超过 128'],
  ] as const) {
    const again = await visitor.send('/password', { token, step: 'submit', password })
    const page = await again.text()
    expect(again.status).toBe(422)
    expect(page).toContain(reason)
    expect(page).not.toContain(password)
  }

  const done = await visitor.send('/password', { token, step: 'submit', password: NEW_PASSWORD })
  expect(done.status).toBe(200)
  expect(await done.text()).toContain('密码已设置')

  const twice = await visitor.send('/password', { token, step: 'submit', password: NEW_PASSWORD })
  expect(twice.status).toBe(410)
  const text = await twice.text()
  expect(text).toContain('link_used')
  expect(text).toContain('href="https://t.me/okpay_test_bot"')
  expect(JSON.stringify(app.logged)).not.toMatch(new RegExp(`${NEW_PASSWORD}|${token}`))
})

test('S10 ATH-10 the link in the mail asks for a tap, and the tap confirms the address', async () => {
  const { email, chat } = await newcomer()
  const token = await mailedToken(email)
  const visitor = await opened('/verify')
  const asked = await visitor.send('/verify', { token, step: 'open' })
  expect(await asked.text()).toContain('确认邮箱</button>')
  const done = await visitor.send('/verify', { token, step: 'submit' })
  expect(done.status).toBe(200)
  expect((await world.core.readLink({ token, purpose: 'email_verify' })).ok).toBe(false)
  expect(granted(await world.core.startRegistration({ actor: chat })).step).not.toBe('email_link')
})

test('ATH-07 unfreezing takes the password: a wrong one keeps the link, the right one opens the account', async () => {
  const person = await world.person()
  const token = await unfreezeLink(person)
  const visitor = await opened('/unfreeze')
  const wrong = await visitor.send('/unfreeze', { token, step: 'submit', password: 'not my password' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('That password is not right. 4 tries left.')
  const right = await visitor.send('/unfreeze', { token, step: 'submit', password: person.password })
  expect(right.status).toBe(200)
  expect(granted(await world.core.meetChat({ chat: person.chat, firstName: 'P' })).user?.state).toBe('active')
})

test('ATH-07 after five wrong passwords the page says for how long none is accepted', async () => {
  const person = await world.person()
  const token = await unfreezeLink(person)
  const visitor = await opened('/unfreeze')
  let last = ''
  for (let tries = 0; tries < 6; tries++) {
    last = await (await visitor.send('/unfreeze', { token, step: 'submit', password: 'wrong again' })).text()
  }
  expect(last).toContain('auth_locked')
  expect(last).toContain('15 minutes')
})

test('REC-03 ten visits by a crawler, in every way it has, and the owner still succeeds', async () => {
  const token = await passwordLink()
  for (let visits = 0; visits < 10; visits++) {
    const method = visits % 2 ? 'get' : 'head'
    const init = { method, headers: { 'user-agent': 'TelegramBot (like TwitterBot)' } }
    const response = await fetch(`${app.url}/password?token=${token}&step=submit&password=${NEW_PASSWORD}`, init)
    expect(response.status).toBe(200)
  }
  const scanner = await opened('/password')
  for (let visits = 0; visits < 10; visits++) await scanner.send('/password', { token, step: 'open' })

  const owner = await opened('/password')
  expect((await owner.send('/password', { token, step: 'submit', password: NEW_PASSWORD })).status).toBe(200)
})

test('REC-01 a link is good for 20 minutes; after that the page says what to do', async () => {
  const token = await passwordLink()
  const visitor = await opened('/password')
  await world.advance(20 * 60 + 1)
  for (const step of ['open', 'submit']) {
    const late = await visitor.send('/password?lang=en', { token, step, password: NEW_PASSWORD })
    expect(late.status).toBe(410)
    expect(await late.text()).toContain('Ask for a new one in the chat.')
  }
})

test.each(['', 'nonsense', 'a'.repeat(128), "' or 1=1 --", '\u0000'])(
  'REC-03 the token %j opens nothing',
  async (token) => {
    const visitor = await opened('/password')
    const response = await visitor.send('/password', { token, step: 'open' })
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('link_unknown')
  },
)

test('REC-03 a link opens only the page it was made for', async () => {
  const token = await passwordLink()
  const visitor = await opened('/verify')
  expect((await visitor.send('/verify', { token, step: 'submit' })).status).toBe(404)
  expect((await world.core.readLink({ token, purpose: 'password_set' })).ok).toBe(true)
})

const forgeries: [
  string,
  (visitor: Visitor) => { fields?: Record<string, string>; headers?: Record<string, string> },
][] = [
  ['from another site', () => ({ headers: { 'sec-fetch-site': 'cross-site' } })],
  ['from a sibling site', () => ({ headers: { 'sec-fetch-site': 'same-site' } })],
  ['from nowhere', () => ({ headers: { 'sec-fetch-site': 'none' } })],
  ['without a token', () => ({ fields: { csrf: '' } })],
  ['with a token of somebody else', () => ({ fields: { csrf: 'QzsbNwv1rNlFDmg-dhUPntjMSDLQgDh6PQOllaplXWo' } })],
  ['without the cookie', () => ({ headers: { cookie: '' } })],
  ['with another cookie', () => ({ headers: { cookie: `okpay-form=${'A'.repeat(43)}` } })],
  ['with the token as the cookie', ({ csrf }) => ({ headers: { cookie: `okpay-form=${csrf}` } })],
]

test.each(forgeries)('WEB-02 a form sent %s is refused and changes nothing', async (_name, forge) => {
  const token = await passwordLink()
  const visitor = await opened('/password')
  const { fields, headers } = forge(visitor)
  const fieldsSent = { token, step: 'submit', password: NEW_PASSWORD, ...fields }
  expect((await visitor.send('/password', fieldsSent, headers)).status).toBe(403)
  expect((await world.core.readLink({ token, purpose: 'password_set' })).ok).toBe(true)
})

test.each([
  ['https://evil.example', 403],
  ['https://pay.example.evil.example', 403],
  ['http://pay.example', 403],
  ['null', 403],
  ['', 403],
  ['https://pay.example', 404],
])('WEB-02 without Sec-Fetch-Site the origin decides: %j gives %i', async (origin, status) => {
  const readLink: Core['readLink'] = async () => ({ ok: false, failure: { code: 'link_unknown' } })
  await using secure = await startApp({ core: { readLink }, publicUrl: 'https://pay.example' })
  const visitor = visit(secure)
  await visitor.open('/password')
  const body = new URLSearchParams({ csrf: visitor.csrf, token: 'x', step: 'open' })
  const headers = { cookie: visitor.cookie, ...(origin && { origin }) }
  expect((await secure.post('/password', { headers, body })).status).toBe(status)
})

test('WEB-02 SES-02 over https the cookie is bound to this host and out of scripts’ reach', async () => {
  await using secure = await startApp({ publicUrl: 'https://pay.example' })
  const [cookie] = (await secure.get('/password')).headers.getSetCookie()
  expect(cookie).toMatch(/^__Host-okpay-form=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
})

test('WEB-02 a second tab does not void the form of the first', async () => {
  const visitor = await opened('/password')
  const { cookie, csrf } = visitor
  await visitor.open('/verify')
  expect([visitor.cookie, visitor.csrf]).toEqual([cookie, csrf])
})

test('LOG-06 a form that is not ours is a 400 page without inner detail', async () => {
  const visitor = await opened('/password')
  const response = await visitor.send('/password', { token: 'x', step: 'eat' })
  expect(response.status).toBe(400)
  expect(await response.text()).not.toMatch(/zod|invalid_value|Error:/i)
})

test('LOG-06 WEB-03 too many forms from one address wait a minute, whatever address they claim', async () => {
  await using strict = await startApp({ core: world.core, addressLimits: { pages: 100, forms: 3 } })
  const visitor = visit(strict)
  await visitor.open('/password')
  const statuses: number[] = []
  for (let sent = 0; sent < 5; sent++) {
    const claimed = { 'x-forwarded-for': `203.0.113.${sent}` }
    statuses.push((await visitor.send('/password', { token: 'x', step: 'open' }, claimed)).status)
  }
  expect(statuses).toEqual([404, 404, 404, 429, 429])
})
