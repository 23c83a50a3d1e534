import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { API_SCOPES, createCore, type WebhookMessage } from '#core'
import { createWebhookSender } from '../../../src/http/webhooks/sender.ts'
import type { Account } from '../../../src/sandbox/shop/books.ts'
import { openShop } from '../../../src/sandbox/shop/index.ts'
import { type App, startApp } from '../../http/support/app.ts'
import { granted } from '../../support/people.ts'
import { paid } from '../../support/refund.ts'
import { deliver } from '../../support/webhook.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

let world: World
let app: App
let folder: string
let shop: Awaited<ReturnType<typeof openShop>>
let owner: Person
let payer: Person

beforeAll(async () => {
  world = await openWorld()
  const now = world.deps.clock
  folder = await mkdtemp(join(tmpdir(), 'okpay-shop-'))
  shop = await openShop({ file: join(folder, 'shop.json'), now, home: () => app.url })
  const core = createCore({ ...world.deps, webhookOrigins: [shop.url] })
  app = await startApp({ core, now })
  owner = await world.person({ name: 'Carla Aurora' })
  granted(await core.nameShop({ actor: owner.chat, name: 'Café Aurora' }))
  payer = await world.person({ name: 'Ana Payer', balance: '200.00' })
  shop.hire(async (origin) => {
    const { token } = granted(await core.issueLink({ actor: owner.chat, purpose: 'api_key' }))
    const asked = { token, password: owner.password, scopes: API_SCOPES, returnOrigins: [origin] }
    return granted(await core.makeApiKey(asked)).secret
  })
})
afterAll(async () => {
  expect(await world.breaches()).toEqual([])
  await shop.close()
  await app[Symbol.asyncDispose]()
  await world.close()
  await rm(folder, { recursive: true, force: true })
})

const books = async (): Promise<{ account: Account; orders: { number: string; invoice: string; state: string }[] }> =>
  JSON.parse(await readFile(join(folder, 'shop.json'), 'utf8'))

const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${shop.url}${path}`, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields), headers })
const page = async (path: string, language = 'en') =>
  (await fetch(`${shop.url}${path}${language ? `${path.includes('?') ? '&' : '?'}lang=${language}` : ''}`)).text()

/** Somebody's cart goes to the checkout: the payment link's token, and the newest order. */
async function orders(cart = 'flat-white:2.croissant:1') {
  const answer = await post('/checkout', {}, { cookie: `cart=${cart}; lang=en` })
  const token = new URL(answer.headers.get('location') ?? '').pathname.replace('/pay/', '')
  const [order] = (await books()).orders
  if (!order) throw new Error('the shop wrote no order down')
  return { token, ...order, thanks: `/thanks?invoice=${order.invoice}` }
}

/** What waits for the shop is told now; returns the very messages. */
async function tell(): Promise<WebhookMessage[]> {
  const send = createWebhookSender({ now: world.deps.clock, origins: [shop.url] })
  const { endpoint } = (await books()).account
  const id = endpoint.replace(/^whe_(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return deliver(world, id, send)
}

async function forge(body: string, secret: string, name: string = crypto.randomUUID()): Promise<number> {
  const at = world.deps.clock()
  const headers = {
    'webhook-id': name,
    'webhook-timestamp': `${Math.floor(at.getTime() / 1000)}`,
    'webhook-signature': new Webhook(secret).sign(name, at, body),
  }
  return (await fetch(`${shop.url}/okpay`, { method: 'POST', body, headers })).status
}

describe('the shop in the sandbox', () => {
  it('S34 API-07 sells: a cart, an invoice, and an order that is paid by the webhook alone', async () => {
    const order = await orders()
    expect(await page(order.thanks)).toContain('We are waiting for OKPay’s word')
    const link = granted(await world.core.readPaymentLink({ token: order.token }))
    expect(link).toMatchObject({ shop: 'Café Aurora', description: '2 × Flat white, 1 × Croissant' })
    expect(link.back).toBe(`${shop.url}/thanks?lang=en&invoice=${order.invoice}`)
    await paid(world, payer, order.token)
    // The way back proves nothing, whoever comes by it and whatever else it says.
    expect(await page(`${order.thanks}&state=paid&payment=pay_1`)).toContain('We are waiting for OKPay’s word')
    await tell()
    expect(await page(order.thanks)).toContain('Paid, thank you')
    expect(await page(order.thanks, 'zh-CN')).toContain('已付款，谢谢')
    expect((await fetch(`${shop.url}/thanks?invoice=inv_${'0'.repeat(32)}`)).status).toBe(404)
  })

  it('WHK-01 WHK-02 a forged webhook changes nothing, and a true one is done once however often it comes', async () => {
    const order = await orders('mug:1')
    const { secret } = (await books()).account
    const data = { invoice: order.invoice, payment: `pay_${'1'.repeat(32)}`, amount: '14.00', currency: 'EUR' }
    const body = JSON.stringify({ type: 'payment.succeeded', timestamp: new Date().toISOString(), data })
    expect(await forge(body, `whsec_${Buffer.alloc(32, 1).toString('base64')}`)).toBe(401)
    expect((await post('/okpay', {})).status).toBe(401)
    expect((await books()).orders[0]?.state).toBe('waiting')
    // Signed as ours, but another amount than was asked for: not this order's payment.
    const wrong = body.replace('14.00', '1.00')
    expect(await forge(wrong, secret)).toBe(204)
    expect((await books()).orders[0]?.state).toBe('waiting')

    await paid(world, payer, order.token)
    const [message] = await tell()
    const before = await readFile(join(folder, 'shop.json'), 'utf8')
    expect(JSON.parse(before).orders[0].state).toBe('paid')
    expect(await forge(message?.body ?? '', secret, message?.name)).toBe(204)
    expect(await readFile(join(folder, 'shop.json'), 'utf8')).toBe(before)
  })

  it('S79 gives back from its back office, in part and in full, once for each wish, and says what was refused', async () => {
    const order = await orders('beans:1')
    await paid(world, payer, order.token)
    await tell()
    const had = await world.balance(payer)
    const give = (amount: string, attempt: string) => post(`/office/orders/${order.number}/refund`, { amount, attempt })
    const [first, again] = await Promise.all([give('2.90', '0'), give('2.90', '0')])
    expect([first.status, again.status]).toEqual([303, 303])
    expect(Number(await world.balance(payer)) - Number(had)).toBeCloseTo(2.9, 2)
    expect(await page('/office')).toContain('2.90\u00a0EUR given back')
    for (const said of ['Paid, thank you', '2.90\u00a0EUR given back']) expect(await page(order.thanks)).toContain(said)
    const tooMuch = await give('10.01', '1')
    expect(tooMuch.status).toBe(502)
    expect(await tooMuch.text()).toContain('refund_too_much')
    expect(await (await give('ten', '1')).text()).toContain('Write the amount like 3.50.')
    await give('10.00', '2')
    await tell()
    const office = await page('/office')
    expect(office).toContain('given back in full')
    expect(await page('/office', 'zh-CN')).toContain('已全额退款')
    const thanks = await page(order.thanks)
    expect(thanks).toContain('You have your money back')
    expect(thanks).not.toContain('being made')
    expect(await page(order.thanks, 'zh-CN')).toContain('款项已退还给您')
  })

  it('keeps key and secret in a file of its owner’s alone, and shows them to nobody', async () => {
    const { key, secret } = (await books()).account
    expect((await stat(join(folder, 'shop.json'))).mode & 0o077).toBe(0)
    for (const path of ['/', '/office', (await orders()).thanks]) {
      const text = await page(path)
      expect(text).not.toContain(key)
      expect(text).not.toContain(secret)
    }
    const stranger = { 'sec-fetch-site': 'cross-site' }
    expect((await post('/checkout', {}, { cookie: 'cart=mug:1', ...stranger })).status).toBe(403)
  })

  it('API-01 a key its owner revoked closes the till, until somebody connects the shop again', async () => {
    const { core } = world
    const [key] = granted(await core.listApiKeys({ actor: owner.chat }))
    granted(await core.revokeApiKey({ actor: owner.chat, id: key?.id ?? '' }))
    const closed = await post('/checkout', {}, { cookie: 'cart=mug:1; lang=en' })
    expect(closed.status).toBe(502)
    expect(await closed.text()).toContain('The till is closed')
    expect((await post('/office/connect', {})).status).toBe(303)
    const { token, thanks } = await orders('mug:1')
    await paid(world, payer, token)
    await tell()
    expect(await page(thanks)).toContain('Paid, thank you')
  })

  it('WHK-01 connected again and again, it has one endpoint: of an old one nothing is left', async () => {
    await orders('mug:1')
    const before = (await books()).account
    expect((await post('/office/connect', {})).status).toBe(303)
    await orders('mug:1')
    const { account } = await books()
    expect(account.endpoint).not.toBe(before.endpoint)
    const left = granted(await world.core.listEndpoints({ key: account.key }))
    expect(left.map(({ id }) => id)).toEqual([account.endpoint])
  })
})
