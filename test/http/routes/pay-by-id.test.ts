import { beforeAll, expect, test } from 'vitest'
import { granted } from '../../support/people.ts'
import type { Person } from '../../support/world.ts'
import { startApp } from '../support/app.ts'
import { serveWorld } from '../support/served.ts'
import { openShop, type Shop } from '../support/shop.ts'
import { type Visitor, visit } from '../support/visitor.ts'

const served = serveWorld()

let shop: Shop
beforeAll(async () => {
  shop = await openShop(served.world)
})

const askFor = async (visitor: Visitor, token: string, okpayId: string, headers = {}) =>
  visitor.send(`/pay/${token}?lang=en`, { okpay_id: okpayId }, headers)

const asked = async ({ chat }: Person): Promise<number> => {
  const { prisma } = served.world.deps
  const { userId } = await prisma.chat.findFirstOrThrow({ where: { telegramId: chat.telegramId } })
  return prisma.notice.count({ where: { userId, kind: 'payment_asked' } })
}

/** Another person's number as far as anybody can see: well-formed, and nobody's. */
const NOBODY = 'OK00000000'

test('S35 whoever types their OKPay ID is asked in their chat; an ID that is nobody’s gets the same answer', async () => {
  const token = await shop.link()
  const person = await served.world.person()
  const calls: string[] = []
  const core = new Proxy(served.world.core, {
    get: (target, name) => {
      calls.push(String(name))
      return Reflect.get(target, name)
    },
  })
  await using app = await startApp({ core, now: () => served.world.deps.clock() })
  const visitor = visit(app)
  await visitor.open(`/pay/${token}?lang=en`)

  const answers = []
  for (const okpayId of [person.okpayId, NOBODY, 'OK7Q2K9F4X']) {
    calls.length = 0
    const began = performance.now()
    const response = await askFor(visitor, token, okpayId)
    answers.push({ status: response.status, page: await response.text(), calls: [...calls] })
    // The answer waits for a fixed while, longer than any of them takes.
    expect(performance.now() - began).toBeGreaterThan(295)
  }
  const [known, ...unknown] = answers
  expect(known?.status).toBe(200)
  expect(known?.page).toContain('If that is an OKPay ID, a card is in its chat now.')
  expect(unknown).toEqual([known, known])
  expect(await asked(person)).toBe(1)
})

test.each([
  ['small letters, spaces and dashes', (id: string) => ` ${id.toLowerCase().replace(/(.{4})/g, '$1 - ')} `],
  [
    'the full width of a Chinese keyboard',
    (id: string) => id.replace(/./g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  ],
])('an OKPay ID in %s is the same ID', async (_how, write) => {
  const token = await shop.link()
  const person = await served.world.person()
  const visitor = await served.opened(`/pay/${token}`)
  expect((await askFor(visitor, token, write(person.okpayId))).status).toBe(200)
  expect(await asked(person)).toBe(1)
})

test.each(['', 'anna', '@anna', '+49 151 1234567', 'OK1234', 'OK7Q2K9F4XX', '"><b>', 'x'.repeat(200)])(
  'the form says what an OKPay ID looks like when it is given %j',
  async (typed) => {
    await using app = await startApp({ core: { readPaymentLink: served.world.core.readPaymentLink } })
    const token = await shop.link()
    const visitor = visit(app)
    await visitor.open(`/pay/${token}`)
    const response = await askFor(visitor, token, typed)
    const page = await response.text()
    expect(response.status).toBe(422)
    expect(page).toContain('like OK7Q2K9F4X')
    expect(page).toContain('aria-invalid="true"')
    expect(page).not.toContain('"><b>')
  },
)

test('an ID typed on a page whose link was paid meanwhile asks nobody, and the page says that it is paid', async () => {
  const token = await shop.link()
  const person = await served.world.person({ balance: '20.00' })
  const visitor = await served.opened(`/pay/${token}`)
  await shop.sell(token, person)
  expect(await (await askFor(visitor, token, person.okpayId)).text()).toContain('data-standing="paid"')
  expect(await asked(person)).toBe(0)
})

test('a form for a link that does not exist is a 404', async () => {
  const visitor = await served.opened(`/pay/${await shop.link()}`)
  expect((await askFor(visitor, 'A'.repeat(22), NOBODY)).status).toBe(404)
})

test('one link does not go through the OKPay IDs, and the page says that it still can be paid', async () => {
  const token = await shop.link()
  for (let sent = 0; sent < 20; sent++) granted(await served.world.core.askToPay({ token, okpayId: NOBODY }))
  const person = await served.world.person()
  const visitor = await served.opened(`/pay/${token}`)
  const response = await askFor(visitor, token, person.okpayId)
  expect(response.status).toBe(429)
  expect(await response.text()).toMatch(/try again in 60 minutes.*go back and open it in Telegram/s)
  expect(await asked(person)).toBe(0)
})

test.each<[string, Record<string, string>, Record<string, string>]>([
  ['from another site', {}, { 'sec-fetch-site': 'cross-site' }],
  ['without a token', { csrf: '' }, {}],
  ['without the cookie', {}, { cookie: '' }],
])('WEB-02 a form sent %s asks nobody', async (_how, fields, headers) => {
  const token = await shop.link()
  const person = await served.world.person()
  const visitor = await served.opened(`/pay/${token}`)
  const response = await visitor.send(`/pay/${token}`, { okpay_id: person.okpayId, ...fields }, headers)
  expect(response.status).toBe(403)
  expect(await asked(person)).toBe(0)
})

test('WEB-03 one address asks ten times a minute, whatever address it claims; looking stays free', async () => {
  const token = await shop.link()
  await using app = await startApp({ core: served.world.core })
  const visitor = visit(app)
  await visitor.open(`/pay/${token}`)
  const statuses: number[] = []
  for (let sent = 0; sent < 12; sent++)
    statuses.push((await askFor(visitor, token, 'anna', { 'x-forwarded-for': `203.0.113.${sent}` })).status)
  expect(statuses).toEqual([...Array(10).fill(422), 429, 429])
  const limited = await askFor(visitor, token, 'anna')
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await visitor.open(`/pay/${token}`)).status).toBe(200)
})
