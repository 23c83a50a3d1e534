import { expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { member, secretOf } from '../support/member.ts'
import { serveWorld } from '../support/served.ts'
import { visit } from '../support/visitor.ts'

// Coming in and going out: routes/login and routes/logout.
const served = serveWorld()

test('S4 S12 SES-02 email and password open the account; the cookie is out of scripts’ and other sites’ reach', async () => {
  const person = await served.world.person({ balance: '12.50' })
  const visitor = await served.opened('/login')
  const response = await visitor.send('/login', { email: person.email, password: person.password })
  expect(response.status).toBe(303)
  const cookie = response.headers.getSetCookie().find((line) => line.startsWith('okpay-session='))
  expect(cookie).toMatch(/^okpay-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
  const page = await (await visitor.open('/account')).text()
  expect(page).toContain(person.name)
  expect(page).toContain('12.50\u00a0EUR')
  expect((await visitor.open('/login')).headers.get('location')).toBe('/account?lang=en')
})

test('S61 the login page says what to look at on a network or device that is not one’s own', async () => {
  const visitor = await served.opened('/login')
  const page = await (await visitor.open('/login?lang=en')).text()
  expect(page).toMatch(/not yours: look that the address begins with [\w.:-]+, and log out afterwards/)
  expect(await (await visitor.open('/login?lang=zh-CN')).text()).toContain('用完务必退出登录')
})

test('SES-02 over https the cookie is bound to this host and never sent in the clear', async () => {
  const person = await served.world.person()
  await using secure = await startApp({ core: served.world.core, publicUrl: 'https://pay.example' })
  const visitor = visit(secure)
  await visitor.open('/login')
  const { email, password } = person
  const response = await visitor.send('/login', { email, password })
  const cookie = response.headers.getSetCookie().find((line) => line.includes('session'))
  expect(cookie).toMatch(/^__Host-okpay-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
})

test('SES-02 a session that was planted in a browser before the login is worth nothing after it', async () => {
  const [victim, thief] = [await served.world.person(), await served.world.person()]
  const planted = await member(served, thief)
  const browser = await served.opened('/login')
  for (const secret of ['A'.repeat(43), secretOf(planted)]) {
    const cookie = `${browser.cookie.replace(/; okpay-session.*/, '')}; okpay-session=${secret}`
    await browser.send('/login', { email: victim.email, password: victim.password }, { cookie })
    expect(secretOf(browser)).not.toBe(secret)
    const used = await served.app.get('/account', { headers: { cookie: `okpay-session=${secret}` } })
    expect(used.headers.get('location')).toContain('/login')
  }
})

test('ATH-07 ATH-09 wrong passwords are refused alike for an address nobody has, and after five the page says until when', async () => {
  const person = await served.world.person()
  const pagesFor = async (email: string) => {
    const visitor = await served.opened('/login')
    const pages = []
    for (let n = 0; n < 6; n++) {
      const response = await visitor.send('/login', { email, password: 'not my password' })
      const text = (await response.text()).replace(/req_[\w-]+|value="[^"]*"/g, '')
      pages.push({ status: response.status, text })
    }
    return pages
  }
  const known = await pagesFor(person.email)
  expect(known.map(({ status }) => status)).toEqual([422, 422, 422, 422, 429, 429])
  expect(known[0]?.text).toContain('Email or password is not right. 4 tries left.')
  expect(known[3]?.text).toContain('One try left.')
  const until = new Date(served.world.deps.clock().getTime() + 15 * 60_000).toISOString().slice(11, 16)
  expect(known[5]?.text).toMatch(new RegExp(`until [^.]+ ${until.slice(0, 3)}\\d\\d\\sUTC`))
  expect(known[5]?.text).toContain('auth_locked')
  expect(known[5]?.text).toContain('<a class="button" href="/reset?lang=en">Choose a new password</a>')
  const minute = /\d\d:\d\d\sUTC/g
  const plain = (pages: typeof known) => pages.map(({ status, text }) => ({ status, text: text.replace(minute, '') }))
  expect(plain(await pagesFor('nobody@example.net'))).toEqual(plain(known))
})

test('S12 what is no email address is said to be none, and what was typed stays', async () => {
  const visitor = await served.opened('/login?lang=zh-CN')
  const response = await visitor.send('/login?lang=zh-CN', { email: 'anna', password: 'x' })
  expect(response.status).toBe(422)
  const page = await response.text()
  expect(page).toContain('邮箱格式不正确')
  expect(page).toContain('value="anna"')
})

test('SES-02 after logging out a copied cookie opens nothing', async () => {
  const visitor = await member(served, await served.world.person())
  const stolen = visitor.cookie
  await visitor.open('/account')
  const out = await visitor.send('/logout', {})
  expect(out.status).toBe(200)
  expect(out.headers.getSetCookie().join()).toContain('okpay-session=; Max-Age=0')
  const gone = await served.app.get('/account', { headers: { cookie: stolen } })
  expect(gone.headers.get('location')).toBe('/login?lang=en&ended=1')
  expect(await (await visitor.open('/login?ended=1')).text()).toContain('You are logged out.')
})

test('WEB-02 logging in, out and freezing take a form of ours', async () => {
  const person = await served.world.person()
  const visitor = await member(served, person)
  await visitor.open('/account')
  const { email, password } = person
  for (const [path, fields] of [
    ['/login', { email, password }],
    ['/logout', {}],
    ['/account/freeze', {}],
    ['/account/sessions', { end: 'others' }],
  ] as const) {
    expect((await visitor.send(path, fields, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await visitor.send(path, { ...fields, csrf: 'x'.repeat(43) })).status).toBe(403)
  }
  expect((await visitor.open('/account')).status).toBe(200)
})

test('ATH-06 LOG-06 nothing that was typed at the login is logged', async () => {
  const person = await served.world.person()
  const visitor = await member(served, person)
  const logged = JSON.stringify(served.app.logged)
  for (const secret of [person.password, person.email, secretOf(visitor)]) expect(logged).not.toContain(secret)
})
