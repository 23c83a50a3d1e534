import { expect, test } from 'vitest'
import { granted } from '../../support/people.ts'
import type { Person } from '../../support/world.ts'
import { startApp } from '../support/app.ts'
import { serveWorld } from '../support/served.ts'
import { openShop, type Shop } from '../support/shop.ts'
import { type Visitor, visit } from '../support/visitor.ts'

const served = serveWorld()

let opened: Promise<Shop> | undefined
const theShop = (): Promise<Shop> => {
  opened ??= openShop(served.world)
  return opened
}

const pageOf = async (token: string, lang = 'en') => (await served.app.get(`/pay/${token}?lang=${lang}`)).text()

/** What stands on the page for whoever looks, without what is only there to be turned to. */
const shownOn = (page: string): string =>
  page
    .replace(/<div data-while="[\w ]+" hidden>.*?<\/div>\s*(?=<div data-while|<\/div>)/gs, '')
    .replace(/<[^>]+>/g, ' ')

test('S35 S40 the page shows the shop, the amount, what for, who runs it and until when, in both languages', async () => {
  const token = await (await theShop()).link()
  const english = await pageOf(token)
  for (const shown of ['Café Luna', 'Two cappuccinos', 'C•••• A•••••', 'the shop’s own word', 'Valid until', ' UTC'])
    expect(english).toContain(shown)
  expect(english).toContain('<title>12.50\u00a0EUR · Café Luna · OKPay</title>')
  expect(english).toContain(`href="https://t.me/okpay_test_bot?start=pay_${token}"`)
  expect(english).toContain('<meta name="robots" content="noindex">')
  const chinese = await pageOf(token, 'zh-CN')
  for (const shown of ['<html lang="zh-CN">', '使用 OKPay 付款', '商户名称由商户自行填写', '有效期至'])
    expect(chinese).toContain(shown)
})

test('what a chat shows of the link in a preview is the shop and the amount, and nobody’s name', async () => {
  const token = await (await theShop()).link()
  const preview = [...(await pageOf(token)).matchAll(/<meta property="og:(\w+)" content="([^"]*)"/g)].map(
    ([, name, content]) => [name, content],
  )
  expect(Object.fromEntries(preview)).toEqual({
    type: 'website',
    site_name: 'OKPay',
    url: `http://127.0.0.1:3000/pay/${token}`,
    title: '12.50\u00a0EUR · Café Luna',
    description: 'Pay with OKPay',
  })
})

type End = { name: string; reach(shop: Shop, token: string): Promise<unknown>; english: string; chinese: string }
const ends: End[] = [
  {
    name: 'paid',
    reach: async (shop, token) => shop.sell(token, await served.world.person({ balance: '20.00' })),
    english: '12.50\u00a0EUR paid',
    chinese: '已付款 12.50\u00a0EUR',
  },
  {
    name: 'withdrawn',
    reach: ({ owner }, token) => served.world.core.withdrawLink({ actor: owner.chat, token }),
    english: 'Ask the shop for a new link if you still want to buy.',
    chinese: '商户已撤回此链接',
  },
  {
    name: 'expired',
    reach: () => served.world.advance(7 * 86_400 + 1),
    english: 'Nobody paid it in time',
    chinese: '收款链接已过期',
  },
]

test.each(ends)('a link that is $name says so and what to do next, and offers no way to pay', async (end) => {
  const shop = await theShop()
  const token = await shop.link()
  await end.reach(shop, token)
  const page = await pageOf(token)
  expect(page).toContain(`data-standing="${end.name}"`)
  expect(page).toContain(end.english)
  expect(page).not.toMatch(/qr\.svg|start=pay_|<form|checkout\.js|http-equiv="refresh"/)
  expect(page).toContain('href="https://t.me/okpay_test_bot"')
  expect(await pageOf(token, 'zh-CN')).toContain(end.chinese)
})

test('S49 while the shop takes no payments the page says so, and goes on once it does', async () => {
  const shop = await theShop()
  const token = await shop.link()
  const accept = (accepting: boolean) => served.world.core.setAccepting({ actor: shop.owner.chat, accepting })
  granted(await accept(false))
  const paused = shownOn(await pageOf(token))
  expect(paused).toContain('This shop takes no payments right now')
  expect(paused).not.toContain('Open in Telegram')
  expect(shownOn(await pageOf(token, 'zh-CN'))).toContain('商户暂停收款')
  granted(await accept(true))
  expect(shownOn(await pageOf(token))).toContain('Open in Telegram')
})

test.each([
  'nonsense',
  'A'.repeat(22),
  'A'.repeat(5000),
  '%00',
  "'%20or%201=1%20--",
  '%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  '..%2F..%2Fetc%2Fpasswd',
  '__proto__',
])('S34 /pay/%s is no link: a 404 page that says what to do', async (id) => {
  for (const method of ['GET', 'HEAD']) {
    const response = await fetch(`${served.app.url}/pay/${id}`, { method })
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  }
  const page = await pageOf(id)
  expect(page).toContain('ask the shop for a new one')
  expect(page).not.toMatch(/<script>alert|etc\/passwd/)
  expect(await pageOf(id, 'zh-CN')).toContain('收款链接不存在')
})

test('an address that is broken is the sender’s fault, not ours', async () => {
  expect((await served.app.get('/pay/%E0%A4%A')).status).toBe(400)
})

test('the page answers GET, HEAD and its form, and nothing else', async () => {
  const token = await (await theShop()).link()
  for (const method of ['PUT', 'DELETE', 'PATCH']) {
    const response = await fetch(`${served.app.url}/pay/${token}`, { method })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
  }
  const head = await fetch(`${served.app.url}/pay/${token}`, { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
})

test('what a shop writes is shown as it is and never run', async () => {
  const page = await pageOf(await (await theShop()).link('1.00', '"><script>alert(1)</script>'))
  expect(page).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(page).not.toContain('<script>alert')
})

test('REC-03 ten visits by crawlers change nothing', async () => {
  const token = await (await theShop()).link()
  const { prisma } = served.world.deps
  const everything = async () => ({
    link: await prisma.paymentLink.findUnique({ where: { token } }),
    counts: [await prisma.intent.count(), await prisma.notice.count(), await prisma.factorThrottle.count()],
  })
  const before = await everything()
  for (let visits = 0; visits < 10; visits++) {
    const init = { method: visits % 2 ? 'GET' : 'HEAD', headers: { 'user-agent': 'TelegramBot (like TwitterBot)' } }
    for (const path of ['', '/state', '/qr.svg', '?okpay_id=OK00000000'])
      expect((await fetch(`${served.app.url}/pay/${token}${path}`, init)).status).toBe(200)
  }
  expect(await everything()).toEqual(before)
})

test('nothing on the page or in its state says who paid', async () => {
  const shop = await theShop()
  const token = await shop.link()
  const payer = await served.world.person({ name: 'Wilhelmina Quist', balance: '20.00' })
  await shop.sell(token, payer)
  const paid = await served.world.deps.prisma.intent.findFirstOrThrow({ where: { ownerId: payer.userId } })
  const told = (await pageOf(token)) + (await pageOf(token, 'zh-CN')) + (await state(token))
  for (const secret of ['Wilhelmina', 'W••', payer.okpayId, payer.userId, payer.email, paid.id, paid.reference])
    expect(told).not.toContain(secret)
})

const state = async (token: string) => (await served.app.get(`/pay/${token}/state`)).text()

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
  const token = await (await theShop()).link()
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
  const token = await (await theShop()).link()
  const person = await served.world.person()
  const visitor = await served.opened(`/pay/${token}`)
  expect((await askFor(visitor, token, write(person.okpayId))).status).toBe(200)
  expect(await asked(person)).toBe(1)
})

test.each(['', 'anna', '@anna', '+49 151 1234567', 'OK1234', 'OK7Q2K9F4XX', '"><b>', 'x'.repeat(200)])(
  'the form says what an OKPay ID looks like when it is given %j',
  async (typed) => {
    await using app = await startApp({ core: { readPaymentLink: served.world.core.readPaymentLink } })
    const token = await (await theShop()).link()
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
  const shop = await theShop()
  const token = await shop.link()
  const person = await served.world.person({ balance: '20.00' })
  const visitor = await served.opened(`/pay/${token}`)
  await shop.sell(token, person)
  expect(await (await askFor(visitor, token, person.okpayId)).text()).toContain('data-standing="paid"')
  expect(await asked(person)).toBe(0)
})

test('a form for a link that does not exist is a 404', async () => {
  const visitor = await served.opened(`/pay/${await (await theShop()).link()}`)
  expect((await askFor(visitor, 'A'.repeat(22), NOBODY)).status).toBe(404)
})

test('one link does not go through the OKPay IDs, and the page says that it still can be paid', async () => {
  const token = await (await theShop()).link()
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
  const token = await (await theShop()).link()
  const person = await served.world.person()
  const visitor = await served.opened(`/pay/${token}`)
  const response = await visitor.send(`/pay/${token}`, { okpay_id: person.okpayId, ...fields }, headers)
  expect(response.status).toBe(403)
  expect(await asked(person)).toBe(0)
})

test('WEB-03 one address asks ten times a minute, whatever address it claims; looking stays free', async () => {
  const token = await (await theShop()).link()
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
