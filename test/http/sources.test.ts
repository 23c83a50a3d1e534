import { expect, test } from 'vitest'
import { startApp } from './support/app.ts'
import { serveWorld } from './support/served.ts'
import { visit } from './support/visitor.ts'

const served = serveWorld()

/** Pages behind a proxy that says where a request came from. */
const behindProxy = (limits = {}) =>
  startApp({
    core: served.world.core,
    now: () => served.world.deps.clock(),
    trustedProxies: ['127.0.0.1'],
    ...limits,
  })

const from = (host: number) => ({ 'x-forwarded-for': `2001:db8:7:1::${host.toString(16)}` })

test('REC-01 ATH-07 whoever has a whole IPv6 network asks and guesses as often as anybody with one address', async () => {
  await using app = await behindProxy()
  const visitor = visit(app)
  await visitor.open('/reset')
  const asked: number[] = []
  for (let n = 1; n <= 11; n++)
    asked.push((await visitor.send('/reset', { email: `nobody${n}@example.net` }, from(n))).status)
  expect(asked).toEqual([...Array(10).fill(200), 429])
  const { email } = await served.world.person()
  const guessed: number[] = []
  for (let n = 1; n <= 6; n++)
    guessed.push((await visitor.send('/login', { email, password: 'not-My-passw0rd' }, from(n))).status)
  expect(guessed).toEqual([422, 422, 422, 422, 429, 429])
  const elsewhere = { 'x-forwarded-for': '2001:db8:7:2::1' }
  expect((await visitor.send('/login', { email, password: 'not-My-passw0rd' }, elsewhere)).status).toBe(422)
})

test('WEB-03 the brake on pages counts networks, too', async () => {
  await using app = await behindProxy({ addressLimits: { pages: 3, forms: 3 } })
  const statuses: number[] = []
  for (let n = 1; n <= 5; n++) statuses.push((await app.get('/help', { headers: from(n) })).status)
  expect(statuses).toEqual([200, 200, 200, 429, 429])
})
