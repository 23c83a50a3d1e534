import { expect, test } from 'vitest'
import type { Core } from '#core'
import { startApp } from './support/app.ts'
import { passwordLink } from './support/newcomer.ts'
import { serveWorld } from './support/served.ts'
import { type Visitor, visit } from './support/visitor.ts'

const NEW_PASSWORD = 'seven boats leaving at noon'

const served = serveWorld()

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
  const token = await passwordLink(served.world)
  const visitor = await served.opened('/password')
  const { fields, headers } = forge(visitor)
  const fieldsSent = { token, step: 'submit', password: NEW_PASSWORD, ...fields }
  expect((await visitor.send('/password', fieldsSent, headers)).status).toBe(403)
  expect((await served.world.core.readLink({ token, purpose: 'password_set' })).ok).toBe(true)
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
  const visitor = await served.opened('/password')
  const { cookie, csrf } = visitor
  await visitor.open('/verify-email')
  expect([visitor.cookie, visitor.csrf]).toEqual([cookie, csrf])
})

test('LOG-06 a form that is not ours is a 400 page without inner detail', async () => {
  const visitor = await served.opened('/password')
  const response = await visitor.send('/password', { token: 'x', step: 'eat' })
  expect(response.status).toBe(400)
  expect(await response.text()).not.toMatch(/zod|invalid_value|Error:/i)
})

test('LOG-06 WEB-03 too many forms from one address wait a minute, whatever address they claim', async () => {
  await using strict = await startApp({ core: served.world.core, addressLimits: { pages: 100, forms: 3 } })
  const visitor = visit(strict)
  await visitor.open('/password')
  const statuses: number[] = []
  for (let sent = 0; sent < 5; sent++) {
    const claimed = { 'x-forwarded-for': `203.0.113.${sent}` }
    statuses.push((await visitor.send('/password', { token: 'x', step: 'open' }, claimed)).status)
  }
  expect(statuses).toEqual([404, 404, 404, 429, 429])
})
