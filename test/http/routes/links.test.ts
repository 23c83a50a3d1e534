import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted } from '../../support/people.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'
import { type App, startApp } from '../support/app.ts'
import { newcomer, passwordLink } from '../support/newcomer.ts'
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
  const token = await passwordLink(world)
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
  const { email, chat } = await newcomer(world)
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
  const token = await passwordLink(world)
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
  const token = await passwordLink(world)
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
  const token = await passwordLink(world)
  const visitor = await opened('/verify')
  expect((await visitor.send('/verify', { token, step: 'submit' })).status).toBe(404)
  expect((await world.core.readLink({ token, purpose: 'password_set' })).ok).toBe(true)
})
