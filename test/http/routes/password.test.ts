import { expect, test } from 'vitest'
import { passwordLink } from '../support/newcomer.ts'
import { serveWorld } from '../support/served.ts'

const NEW_PASSWORD = 'seven boats leaving at noon'

const served = serveWorld()

test('S13 ATH-06 a password is chosen on a page: refused with the reason, then accepted, then the link is used up', async () => {
  const token = await passwordLink(served.world)
  const visitor = await served.opened('/password')

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
  expect(JSON.stringify(served.app.logged)).not.toMatch(new RegExp(`${NEW_PASSWORD}|${token}`))
})

test('REC-03 ten visits by a crawler, in every way it has, and the owner still succeeds', async () => {
  const token = await passwordLink(served.world)
  for (let visits = 0; visits < 10; visits++) {
    const method = visits % 2 ? 'get' : 'head'
    const init = { method, headers: { 'user-agent': 'TelegramBot (like TwitterBot)' } }
    const response = await fetch(`${served.app.url}/password?token=${token}&step=submit&password=${NEW_PASSWORD}`, init)
    expect(response.status).toBe(200)
  }
  const scanner = await served.opened('/password')
  for (let visits = 0; visits < 10; visits++) await scanner.send('/password', { token, step: 'open' })

  const owner = await served.opened('/password')
  expect((await owner.send('/password', { token, step: 'submit', password: NEW_PASSWORD })).status).toBe(200)
})

test('REC-01 a link is good for 20 minutes; after that the page says what to do', async () => {
  const token = await passwordLink(served.world)
  const visitor = await served.opened('/password')
  await served.world.advance(20 * 60 + 1)
  for (const step of ['open', 'submit']) {
    const late = await visitor.send('/password?lang=en', { token, step, password: NEW_PASSWORD })
    expect(late.status).toBe(410)
    expect(await late.text()).toContain('Ask for a new one in the chat.')
  }
})

test.each(['', 'nonsense', 'a'.repeat(128), "' or 1=1 --", '\u0000'])(
  'REC-03 the token %j opens nothing',
  async (token) => {
    const visitor = await served.opened('/password')
    const response = await visitor.send('/password', { token, step: 'open' })
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('link_unknown')
  },
)
