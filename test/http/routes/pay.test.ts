import { beforeAll, expect, test } from 'vitest'
import { granted } from '../../support/people.ts'
import { serveWorld } from '../support/served.ts'
import { openShop, type Shop } from '../support/shop.ts'

const served = serveWorld()

let shop: Shop
beforeAll(async () => {
  shop = await openShop(served.world)
})

const pageOf = async (token: string, lang = 'en') => (await served.app.get(`/pay/${token}?lang=${lang}`)).text()

/** What stands on the page for whoever looks, without what is only there to be turned to. */
const shownOn = (page: string): string =>
  page
    .replace(/<div data-while="[\w ]+" hidden>.*?<\/div>\s*(?=<div data-while|<\/div>)/gs, '')
    .replace(/<[^>]+>/g, ' ')

test('S35 S40 the page shows the shop, the amount, what for, who runs it and until when, in both languages', async () => {
  const token = await shop.link()
  const english = await pageOf(token)
  for (const shown of [
    'Café Luna',
    'Two cappuccinos',
    'C•••• A•••••',
    'The shop chose its name itself',
    'Valid until',
    '\u00a0UTC',
  ])
    expect(english).toContain(shown)
  expect(english).toContain('<title>12.50\u00a0EUR · Café Luna · OKPay</title>')
  expect(english).toContain(`href="https://t.me/okpay_test_bot?start=pay_${token}"`)
  expect(english).toContain('<meta name="robots" content="noindex">')
  const chinese = await pageOf(token, 'zh-CN')
  for (const shown of ['<html lang="zh-CN">', '使用 OKPay 付款', '商户名称由商户自行填写', '有效期至'])
    expect(chinese).toContain(shown)
})

test('what a chat shows of the link in a preview is the shop and the amount, and nobody’s name', async () => {
  const token = await shop.link()
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
    chinese: '已付款 12.50\u00a0欧元',
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
  const token = await shop.link()
  await end.reach(shop, token)
  const page = await pageOf(token)
  expect(page).toContain(`data-standing="${end.name}"`)
  expect(page).toContain(end.english)
  // Until when it could be paid is said of none that is over before its time.
  expect(/data-while="open paused expired" hidden/.test(page)).toBe(end.name !== 'expired')
  expect(page).not.toMatch(/qr\.svg|start=pay_|<form|checkout\.js|http-equiv="refresh"/)
  expect(page).toContain('href="https://t.me/okpay_test_bot"')
  expect(await pageOf(token, 'zh-CN')).toContain(end.chinese)
})

test('S49 while the shop takes no payments the page says so, and goes on once it does', async () => {
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
  const token = await shop.link()
  for (const method of ['PUT', 'DELETE', 'PATCH']) {
    const response = await fetch(`${served.app.url}/pay/${token}`, { method })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
  }
  const head = await fetch(`${served.app.url}/pay/${token}`, { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
})

test('what a shop writes is shown as it is and never run', async () => {
  const page = await pageOf(await shop.link('1.00', '"><script>alert(1)</script>'))
  expect(page).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(page).not.toContain('<script>alert')
})

test('REC-03 ten visits by crawlers change nothing', async () => {
  const token = await shop.link()
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
  const token = await shop.link()
  const payer = await served.world.person({ name: 'Wilhelmina Quist', balance: '20.00' })
  await shop.sell(token, payer)
  const paid = await served.world.deps.prisma.intent.findFirstOrThrow({ where: { ownerId: payer.userId } })
  const told = (await pageOf(token)) + (await pageOf(token, 'zh-CN')) + (await state(token))
  for (const secret of ['Wilhelmina', 'W••', payer.okpayId, payer.userId, payer.email, paid.id, paid.reference])
    expect(told).not.toContain(secret)
})

const state = async (token: string) => (await served.app.get(`/pay/${token}/state`)).text()
