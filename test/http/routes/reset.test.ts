import { expect, test } from 'vitest'
import { writeMail } from '../../../src/http/index.ts'
import { mailsTo, tokenMailedTo } from '../../core/people/outbox.ts'
import type { Person } from '../../support/world.ts'
import { pageTexts } from '../support/app.ts'
import { member } from '../support/member.ts'
import { serveWorld } from '../support/served.ts'

// The pages /reset and, behind the link in its mail, /new-password (routes/reset and routes/new-password).
const NEW_PASSWORD = 'seven boats leaving at noon'
const SUPPORT = 'https://t.me/okpay_test_bot?start=support_password_reset'

const served = serveWorld()

/** The link in the mail that asking for one on the page causes. */
async function mailedLink({ email }: Pick<Person, 'email'>): Promise<string> {
  const visitor = await served.opened('/reset')
  expect((await visitor.send('/reset', { email })).status).toBe(200)
  return tokenMailedTo(served.world, email)
}

const chosen = (token: string, password = NEW_PASSWORD, repeated = password) => ({
  token,
  step: 'submit',
  password,
  repeated,
})

test('S15 S16 S17 email, link, the new password twice, then logging in with it; support is on every screen', async () => {
  const person = await served.world.person()
  const visitor = await served.opened('/login')
  expect(await (await visitor.open('/login')).text()).toContain('<a href="/reset?lang=en">Forgot password?</a>')
  const screens = [await visitor.open('/reset'), await visitor.send('/reset', { email: person.email })]
  const token = await tokenMailedTo(served.world, person.email)
  screens.push(await visitor.open('/new-password'))
  screens.push(await visitor.send('/new-password', { token, step: 'open' }))
  screens.push(await visitor.send('/new-password', chosen(token, 'too few 1')))
  screens.push(await visitor.send('/new-password', chosen(token, NEW_PASSWORD, 'another one altogether')))
  screens.push(await visitor.send('/new-password', chosen(token)))
  screens.push(await visitor.send('/new-password', chosen(token)))
  screens.push(await visitor.send('/new-password', chosen('nonsense')))
  expect(screens.map(({ status }) => status)).toEqual([200, 200, 200, 200, 422, 422, 200, 410, 404])
  const pages = await Promise.all(screens.map((screen) => screen.text()))
  for (const page of pages) expect(page).toContain(`href="${SUPPORT}"`)
  const said = ['Reset your password', 'is on its way there', 'opening your link', 'once more', 'That is too short']
  for (const [at, words] of [...said, 'not the same', 'only small payments go out for 24 hours', 'link_used'].entries())
    expect(pages[at]).toContain(words)
  expect(pages.join()).not.toContain(NEW_PASSWORD)
  // Behind a link that has done its work, the first way on is to log in; behind one that is none, to ask for another.
  expect(pages[7]).toMatch(/class="button" href="\/login\?/)
  expect(pages[8]).toMatch(/class="button" href="\/reset\?/)

  expect((await visitor.send('/login', { email: person.email, password: person.password })).status).toBe(422)
  await member(served, { ...person, password: NEW_PASSWORD })
  expect(JSON.stringify(served.app.logged)).not.toMatch(new RegExp(`${NEW_PASSWORD}|${token}|${person.email}`))
})

test('ATH-09 S16 the screen is the same for an address nobody has, and repeats what was typed as text', async () => {
  const person = await served.world.person()
  const visitor = await served.opened('/reset')
  const screenFor = async (email: string) => {
    const response = await visitor.send('/reset', { email })
    const page = (await response.text()).replaceAll(email, '…').replace(/req_[\w-]+/, '')
    return { status: response.status, page }
  }
  const known = await screenFor(person.email)
  expect(known.page).toContain('If … belongs to an OKPay account')
  expect(await screenFor('nobody@example.net')).toEqual(known)
  expect(await mailsTo(served.world, 'nobody@example.net')).toEqual([])
  const hostile = await visitor.send('/reset', { email: '"><script>@x' })
  expect(hostile.status).toBe(422)
  expect(await hostile.text()).toContain('value="&quot;&gt;&lt;script&gt;@x"')
})

test('REC-01 after ten requests within an hour from one place the page says when to come again, and leads to support', async () => {
  const visitor = await served.opened('/reset?lang=zh-CN')
  let last = new Response()
  for (let n = 0; n < 11; n++)
    last = await visitor.send(
      '/reset?lang=zh-CN',
      { email: `x${n}@example.net` },
      { 'x-forwarded-for': `192.0.2.${n}` },
    )
  expect(last.status).toBe(429)
  const page = await last.text()
  expect(page).toContain('请在 60 分钟后再试')
  expect(page).toContain(SUPPORT)
  await served.world.advance(3600)
})

test('REC-02 the link leads to the configured host, whatever host the request for it claimed', async () => {
  const person = await served.world.person()
  const visitor = await served.opened('/reset')
  const { request } = await import('node:http')
  const body = new URLSearchParams({ csrf: visitor.csrf, email: person.email }).toString()
  const headers = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    forwarded: 'host=evil.example',
    cookie: visitor.cookie,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': body.length,
  }
  const page = await new Promise<string>((resolve, reject) => {
    const sent = request(`${served.app.url}/reset`, { method: 'POST', headers }, (response) => {
      let text = JSON.stringify(response.headers)
      response.on('data', (chunk) => {
        text += String(chunk)
      })
      response.on('end', () => resolve(text))
    })
    sent.on('error', reject).end(body)
  })
  expect(page).toContain('is on its way there')
  expect(page).not.toContain('evil.example')
  const mail = (await mailsTo(served.world, person.email)).find(({ template }) => template === 'password_reset')
  if (!mail) throw new Error('no mail')
  const written = writeMail(pageTexts, 'https://pay.example', mail)
  expect(written.text).toContain(`https://pay.example/new-password#${mail.values['token']}`)
  expect(JSON.stringify(written)).not.toContain('evil')
})

test('REC-03 ten visits by a crawler, in every way it has, and the owner still succeeds', async () => {
  const token = await mailedLink(await served.world.person())
  const query = `token=${token}&step=submit&password=${NEW_PASSWORD}&repeated=${NEW_PASSWORD}`
  for (let visits = 0; visits < 10; visits++) {
    const init = { method: visits % 2 ? 'get' : 'head', headers: { 'user-agent': 'TelegramBot (like TwitterBot)' } }
    expect((await fetch(`${served.app.url}/new-password?${query}`, init)).status).toBe(200)
  }
  const scanner = await served.opened('/new-password')
  for (let visits = 0; visits < 10; visits++) await scanner.send('/new-password', { token, step: 'open' })
  const owner = await served.opened('/new-password')
  expect((await owner.send('/new-password', chosen(token))).status).toBe(200)
})

test('REC-01 two POSTs at once use the link once', async () => {
  const token = await mailedLink(await served.world.person())
  const visitor = await served.opened('/new-password')
  const answers = await Promise.all([1, 2].map(() => visitor.send('/new-password', chosen(token))))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 410])
})

test('REC-01 a link that expired leads to the page that sends another one', async () => {
  const token = await mailedLink(await served.world.person({ locale: 'zh-CN' }))
  await served.world.advance(20 * 60 + 1)
  const visitor = await served.opened('/new-password')
  const late = await visitor.send('/new-password?lang=zh-CN', chosen(token))
  expect(late.status).toBe(410)
  const page = await late.text()
  expect(page).toMatch(/<a class="button" href="\/reset\?lang=zh-CN">重新获取链接<\/a>/)
  // A newer one does not end it: using one does.
  expect(page).toContain('使用其中一个后，其余随即失效')
  const english = await visitor.send('/new-password?lang=en', chosen(token))
  expect(await english.text()).toContain('Links for a new password work for 20 minutes, and using one ends the others.')
})

test('REC-04 the page logs nobody in, and a browser that was logged in is logged out', async () => {
  const person = await served.world.person()
  const browser = await member(served, person)
  const token = await mailedLink(person)
  const done = await browser.send('/new-password', chosen(token))
  expect(done.headers.getSetCookie().join()).not.toContain('okpay-session')
  const gone = await browser.open('/account')
  expect(gone.status).toBe(303)
  expect(gone.headers.get('location')).toBe('/login?lang=en&ended=1')
})

test('WEB-02 a reset that another site sends is refused and changes nothing', async () => {
  const token = await mailedLink(await served.world.person())
  const visitor = await served.opened('/new-password')
  const forged = [{ 'sec-fetch-site': 'cross-site' }, { cookie: '' }]
  for (const headers of forged) expect((await visitor.send('/new-password', chosen(token), headers)).status).toBe(403)
  expect((await visitor.send('/new-password', chosen(token))).status).toBe(200)
})
