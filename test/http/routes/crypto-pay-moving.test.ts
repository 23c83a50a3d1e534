import type { AddressInfo } from 'node:net'
import { format } from 'node:url'
import { CryptoPay, type Update } from '@foile/crypto-pay-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Core, CRYPTO_PAY_SCOPES, createCore } from '#core'
import { createWebhookSender } from '../../../src/http/webhooks/sender.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { type Phone as Authenticator, enrol } from '../../support/second-factor.ts'
import { type Shopkeeper, shopkeeper } from '../../support/shop.ts'
import { deliver } from '../../support/webhook.ts'
import { PASSWORD, PIN } from '../../support/world.ts'
import { type App, startApp } from '../support/app.ts'

// As in the sandbox, whose t.me lies below a path.
const CHAT = 'http://127.0.0.1:3001/t.me/okpay_test_bot'
const PAGES = 'http://127.0.0.1:3000'
const PATH = '/a-secret-path'

let town: Town
let core: Core
let app: App
let carla: Shopkeeper
let code: Authenticator
let ana: Phone
/** Where the client's own server of webhooks listens. */
let origin: string
const servers: CryptoPay[] = []

beforeAll(async () => {
  town = await openTown()
  const heard = await listening('okp_live_cp_nothing')
  origin = heard.origin
  await close(heard.client)
  core = createCore({ ...town.world.deps, webhookOrigins: [origin] })
  app = await startApp({ core, now: town.world.deps.clock, chatUrl: CHAT })
  carla = await shopkeeper(town, 'Café Aurora', { balance: '100.00' })
  code = await enrol(town.world, carla.person)
  ana = await town.customer({ name: 'Ana Payer', balance: '200.00' })
})
afterAll(async () => {
  await Promise.all(servers.map(close))
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
  await app[Symbol.asyncDispose]()
  await town.close()
})

const close = ({ webhooks }: CryptoPay) => new Promise<void>((resolve) => webhooks.webhookServer.close(() => resolve()))

/** The client as its readme sets it up, pointed at us and nothing else changed; with its own server for webhooks. */
async function listening(token: string, port = 0) {
  const webhook = { serverHostname: '127.0.0.1', serverPort: port, path: PATH }
  const client = new CryptoPay(token, { ...pointed(), webhook })
  const { webhookServer: server } = client.webhooks
  await new Promise((resolve) => (server.listening ? resolve(null) : server.once('listening', resolve)))
  return { client, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const pointed = () => ({ protocol: 'http', host: `${new URL(app?.url ?? PAGES).host}/crypto-pay` })
const clientOf = (token: string) => new CryptoPay(token, pointed())

type Wanted = { transfers?: boolean; webhook?: boolean; replaces?: { id: string; overlap: 'day' | 'none' } }

async function tokenOf({ transfers = false, webhook = false, replaces }: Wanted = {}): Promise<string> {
  const { token } = granted(await core.issueLink({ actor: carla.actor, purpose: 'api_key' }))
  const scopes = CRYPTO_PAY_SCOPES.filter((one) => transfers || one !== 'crypto_pay_transfers:write')
  const made = await core.makeApiKey({
    ...{ token, password: PASSWORD, code: await code.next(), scopes, returnOrigins: [origin] },
    ...(transfers && { addresses: ['127.0.0.1'] }),
    ...(webhook && { webhookUrl: origin + PATH }),
    ...(replaces && { replaces }),
  })
  return granted(made).secret
}

/** Sends what waits for the shop's listeners, as the job does; returns what each answered. */
async function tell(): Promise<(number | null)[]> {
  const send = createWebhookSender({
    ...{ now: town.world.deps.clock, at: { publicUrl: PAGES, chatUrl: CHAT }, origins: [origin] },
  })
  const answers: (number | null)[] = []
  for (const { id } of await town.world.deps.prisma.webhookEndpoint.findMany({ orderBy: { createdAt: 'asc' } }))
    await deliver({ core }, id, async (message) => {
      const answer = await send(message)
      answers.push(answer.status)
      return answer
    })
  return answers
}

async function pays(invoice: Record<string, unknown>): Promise<void> {
  await ana.writes(`/start ${new URL(String(invoice['bot_invoice_url'])).searchParams.get('start')}`)
  await ana.taps(`Pay ${invoice['amount']} EUR`)
  expect(ana.sees()).toContain('✅')
}

describe('S78 an unmodified client of Crypto Pay moves over: routes/crypto-pay-invoices routes/crypto-pay-transfers routes/crypto-pay-app', () => {
  it('S78 asks for money in euros, is paid in the chat, sees it, hears of it by its own check, and transfers once', async () => {
    const token = await tokenOf({ transfers: true, webhook: true })
    const { client } = await listening(token, Number(new URL(origin).port))
    servers.push(client)
    const heard: Update[] = []
    client.invoicePaid((update) => void heard.push(update))
    const me = await client.getMe()
    expect(me).toMatchObject({ name: 'Café Aurora', payment_processing_bot_username: 'okpay_test_bot' })
    expect(me['webhook_endpoint']).toBe(origin + PATH)

    const payload = JSON.stringify({ order: 17, note: '小美 ☕', '2': 'b' })
    const said = {
      description: 'Two cappuccinos, ☕ für 小美',
      paid_btn_name: 'callback',
      paid_btn_url: `${origin}/thanks`,
    }
    const options = { currency_type: 'fiat', fiat: 'EUR', ...said, payload, expires_in: 3600, allow_comments: true }
    const invoice = await client.createInvoice('', 12.5, options)
    expect(invoice).toMatchObject({
      ...{ status: 'active', currency_type: 'fiat', fiat: 'EUR', amount: '12.50', payload, ...said },
      ...{ allow_comments: false, allow_anonymous: true, web_app_invoice_url: `${PAGES}/pay/${invoice['hash']}` },
    })
    expect(invoice['paid_at']).toBeUndefined()
    const id = Number(invoice['invoice_id'])
    expect(Number.isSafeInteger(id)).toBe(true)
    expect((await client.getInvoices({ status: 'active' })).items).toEqual([invoice])
    expect((await client.getInvoices({ status: 'paid' })).items).toEqual([])

    await pays(invoice)
    const { items } = await client.getInvoices({ invoice_ids: id })
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      ...{ invoice_id: id, status: 'paid', paid_asset: 'EUR', paid_amount: '12.50', fee_asset: 'EUR', payload },
      ...{ paid_anonymously: true, fee_amount: expect.stringMatching(/^0\.\d\d$/) },
    })
    expect(await tell()).toEqual([200])
    expect(heard).toHaveLength(1)
    expect(heard[0]?.payload).toEqual(items[0])
    expect(await tell()).toEqual([])

    // The owner's word first; then exactly once, however often it is asked.
    const ben = await town.customer({ name: 'Ben Kovac' })
    const to = Number(ben.person.chat.telegramId)
    await expect(client.transfer(to, 'EUR', '5.00', 'prize-1')).rejects.toThrow(/"code":403,"name":"METHOD_DISABLED"/)
    await carla.writes('/merchant')
    await carla.taps('API keys')
    await carla.taps('Crypto Pay transfers')
    expect(carla.sees()).toContain('Crypto Pay transfers: off')
    await carla.taps('At once: 20.00 EUR')
    await carla.writes('15')
    await carla.taps('Turn on')
    await carla.tapsPin(PIN)
    expect(await carla.writes(await code.next())).toContain('✅ Crypto Pay transfers are on')
    const many = await Promise.allSettled(
      Array.from({ length: 6 }, () => client.transfer(to, 'EUR', 5, 'prize-1', { comment: 'You won' })),
    )
    const done = many.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(done.length).toBeGreaterThan(0)
    const again = await client.transfer(to, 'EUR', 5, 'prize-1', { comment: 'You won' })
    for (const one of done) expect(one).toEqual(again)
    expect(again).toMatchObject({
      ...{
        spend_id: 'prize-1',
        user_id: String(to),
        asset: 'EUR',
        amount: '5.00',
        status: 'completed',
        comment: 'You won',
      },
    })
    for (const one of many) if (one.status === 'rejected') expect(String(one.reason)).toContain('SPEND_ID_BUSY')
    expect(await town.world.balance(ben.person)).toBe('5.00')
    await expect(client.transfer(to, 'EUR', 6, 'prize-1')).rejects.toThrow('"name":"SPEND_ID_ALREADY_USED"')
    await expect(client.transfer(to, 'EUR', '15.01', 'prize-2')).rejects.toThrow(
      /"BUDGET_EXHAUSTED".*more than was allowed/,
    )
    await expect(client.transfer(4_242_424_242, 'EUR', '1.00', 'prize-3')).rejects.toThrow('"name":"USER_NOT_FOUND"')
    await expect(client.transfer(to, 'USDT', '1.00', 'prize-4')).rejects.toThrow(/"UNSUPPORTED_ASSET".*Accepted: .*EUR/)
    expect(await town.world.balance(ben.person)).toBe('5.00')
    // What the owner takes back is over at once, and is nothing that the signed surface could use.
    await carla.writes('/merchant')
    await carla.taps('API keys')
    await carla.taps('Crypto Pay transfers')
    await carla.taps('Turn transfers off')
    expect(carla.sees()).toContain('⛔ Crypto Pay transfers are off')
    await expect(client.transfer(to, 'EUR', '1.00', 'prize-5')).rejects.toThrow('METHOD_DISABLED')
  })

  it('API-01 WHK-05 a replaced token signs until the new one is shown; a revoked one ends, and so does what it is told', async () => {
    const keys = async () => granted(await core.listApiKeys({ actor: carla.actor }))
    const [old] = (await keys()).filter(({ scopes }) => scopes.includes('crypto_pay_transfers:write'))
    if (!old) throw new Error('the token of the test before is there')
    const [listener] = servers
    const fresh = await tokenOf({ replaces: { id: old.id, overlap: 'day' } })
    const ask = async (price: string) => clientOf(await tokenOf()).createInvoice('EUR', price)
    // Nobody has shown the new one: the server that listens checks by the old one.
    await pays(await ask('1.10'))
    expect(await tell()).toEqual([200])
    expect(await clientOf(fresh).getMe()).toMatchObject({ webhook_endpoint: origin + PATH })
    await pays(await ask('1.20'))
    expect(await tell()).toEqual([400])
    if (listener) await close(listener)
    const { client } = await listening(fresh, Number(new URL(origin).port))
    servers.splice(0, 1, client)
    const heard: Update[] = []
    client.invoicePaid((update) => void heard.push(update))
    await town.world.advance(10)
    expect(await tell()).toEqual([200])
    expect(heard[0]?.payload).toMatchObject({ amount: '1.20', status: 'paid' })
    const [next] = (await keys()).filter(({ hint }) => hint === fresh.slice(-4))
    granted(await core.revokeApiKey({ actor: carla.actor, id: next?.id ?? '' }))
    await expect(client.getMe()).rejects.toThrow('"code":401,"name":"UNAUTHORIZED"')
    expect(await town.world.deps.prisma.webhookEndpoint.count({ where: { apiKeyId: { not: null } } })).toBe(0)
    await pays(await ask('1.30'))
    expect(await tell()).toEqual([])
  })

  it('a hostname with the path behind it is all that a client on https has to be told', () => {
    const written = {
      protocol: 'https',
      hostname: 'pay.example.com/crypto-pay',
      pathname: 'api/getMe',
      query: { a: 1 },
    }
    expect(format(written)).toBe('https://pay.example.com/crypto-pay/api/getMe?a=1')
  })
})
