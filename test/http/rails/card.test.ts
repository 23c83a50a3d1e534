import { once } from 'node:events'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { Webhook } from 'standardwebhooks'
import { afterEach, expect, test } from 'vitest'
import { openDesks } from '../../../src/http/index.ts'
import { CARD_SECRET, SECRET } from '../support/app.ts'
import { serveWire } from '../support/callbacks.ts'
import { ORDER, type Processor, startProcessor } from '../support/processor.ts'
import { bankEvent, signed } from '../support/signed.ts'

// How orders are placed and events are read; what the core makes of both is in core/topup/card.test.ts, and what comes
// of them at the sandbox's processor in card-books.test.ts.

let processor: Processor | undefined
afterEach(() => processor?.close())

const PAGE = 'http://127.0.0.1:9/pay/ord_1'

async function answering(status: number, body: unknown): Promise<Processor> {
  processor = await startProcessor((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  return processor
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

test('S26 PCI-01 an order is signed, names amount, account and where to report, and says nothing of a person or a card', async () => {
  const asked: { path: string; headers: Record<string, string>; body: string }[] = []
  processor = await startProcessor(async (request: IncomingMessage, response: ServerResponse) => {
    const headers = request.headers as Record<string, string>
    asked.push({ path: `${request.method} ${request.url}`, headers, body: await bodyOf(request) })
    response.writeHead(201).end(JSON.stringify({ page_url: PAGE, more: 'than we read' }))
  })
  expect(await processor.desk.place(ORDER)).toEqual({ state: 'placed', pageUrl: PAGE })
  const [order] = asked
  expect(order?.path).toBe('POST /v1/orders')
  expect(JSON.parse(order?.body ?? '')).toEqual({
    account: 'acct_test',
    reference: 'OK-7QK2-9FXD',
    amount: '50.75',
    currency: 'EUR',
    expires_at: '2026-11-23T12:30:00.000Z',
    locale: 'zh-CN',
    callback_url: 'https://okpay.example/callbacks/card',
    return_url: 'https://okpay.example/topup/return?lang=zh-CN',
  })
  const headers = order?.headers ?? ({} as Record<string, string>)
  expect(headers['webhook-id']).toBe(ORDER.reference)
  // The reference library verifies only messages of this very minute, so its signature is compared.
  const moment = new Date(Number(headers['webhook-timestamp']) * 1000)
  const expected = new Webhook(`whsec_${SECRET.toString('base64')}`).sign(ORDER.reference, moment, order?.body ?? '')
  expect(headers['webhook-signature']).toBe(expected)
  expect(JSON.stringify(headers)).not.toContain(SECRET.toString('base64'))
})

test.each([
  [401, { code: 'not_signed' }, 'provider_unavailable'],
  [409, { code: 'another_order' }, 'provider_unavailable', { only: 'this' }],
  [500, { message: 'x' }, 'provider_unavailable'],
  [503, { code: 'down' }, 'provider_unavailable'],
  [503, { code: 'maintenance' }, 'maintenance'],
])(
  'S32 answered with %i %j: nobody is sent anywhere, and the log says why',
  async (status, body, reason, blame: { only?: string } = {}) => {
    const { desk, logged } = await answering(status, body)
    expect(await desk.place(ORDER)).toEqual({ state: 'refused', reason, ...blame })
    const { reference } = ORDER
    expect(logged).toEqual([{ event: 'order_not_placed', rail: 'card', reference, reason, status }])
  },
)

test.each([
  ['no page', {}],
  ['a page that is none', { page_url: 'javascript:alert(1)' }],
  ['a page that is no address', { page_url: 'pay here' }],
  ['a page as long as a book', { page_url: `http://127.0.0.1/${'x'.repeat(3_000)}` }],
  ['nothing', null],
])('S32 LOG-06 a success with %s is none', async (_what, body) => {
  const { desk, logged } = await answering(201, body)
  expect(await desk.place(ORDER)).toEqual({ state: 'refused', reason: 'provider_unavailable' })
  expect(logged).toMatchObject([{ event: 'order_not_placed', err: expect.any(Error) }])
})

const WILD: [what: string, answer: RequestListener][] = [
  ['HTML', (_request, response) => void response.writeHead(200).end('<h1>Hello</h1>')],
  ['a redirect', (_request, response) => void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()],
  ['a closed connection', (request) => void request.socket.destroy()],
  [
    'more than anybody would read',
    (_request, response) => void response.writeHead(200).end(JSON.stringify({ page_url: PAGE, x: 'x'.repeat(70_000) })),
  ],
]

test.each(WILD)('S32 answered with %s: refused within seconds', async (_what, answer) => {
  processor = await startProcessor(answer)
  expect(await processor.desk.place(ORDER)).toEqual({ state: 'refused', reason: 'provider_unavailable' })
})

test('S32 a processor that says nothing is given up after 8 seconds', async () => {
  let hungUp: Promise<unknown> | undefined
  processor = await startProcessor((request) => {
    hungUp = once(request.socket, 'close')
  })
  const began = performance.now()
  expect(await processor.desk.place(ORDER)).toEqual({ state: 'refused', reason: 'provider_unavailable' })
  expect(performance.now() - began).toBeGreaterThan(7_900)
  expect(performance.now() - began).toBeLessThan(30_000)
  await hungUp
})

test('S32 nobody at that address: refused', async () => {
  processor = await startProcessor(() => {}, 'http://127.0.0.1:1')
  expect(await processor.desk.place(ORDER)).toEqual({ state: 'refused', reason: 'provider_unavailable' })
})

test('CBK-02 a rail without a long enough secret, or on which nothing can be ordered, opens no desk', () => {
  const access = { url: 'https://cards.example', account: 'acct', secrets: [Buffer.alloc(23)] }
  const parts = { publicUrl: 'https://okpay.example', now: () => new Date(), log: { warn: () => {} } }
  expect(() => openDesks({ card: access }, parts)).toThrow(/24 bytes/)
  expect(() => openDesks({ card: { ...access, secrets: [] } }, parts)).toThrow(/no secret/)
  expect(openDesks({ bank: { ...access, secrets: [SECRET] } }, parts)).toEqual({})
})

const wire = serveWire()

test('S26 CBK-08 the card rail has a secret of its own: the bank’s does not open it, nor the other way round', async () => {
  const event = bankEvent({ account: 'acct_test', amount: '50.75' })
  expect((await wire.deliver(signed(event, { secrets: [CARD_SECRET] }), '/callbacks/card')).status).toBe(200)
  expect(wire.received).toMatchObject([
    { rail: 'card', type: 'topup.succeeded', account: 'acct_test', amount: { minor: 5_075n, currency: 'EUR' } },
  ])
  wire.received.length = 0
  await wire.expectRefusal(await wire.deliver(signed(event), '/callbacks/card'), 401, 'signature_invalid')
  await wire.expectRefusal(await wire.deliver(signed(event, { secrets: [CARD_SECRET] })), 401, 'signature_invalid')
})

test.each([
  ['amount', 50.75, 'data.amount'],
  ['amount', '50.7', 'data.amount'],
  ['currency', 'BTC', 'data.currency'],
  ['reason', 'stolen', 'data.reason'],
])('CBK-07 %s %j on the card rail: 400 naming the field', async (field, value, param) => {
  const message = signed(bankEvent({ [field]: value }), { secrets: [CARD_SECRET] })
  await wire.expectRefusal(await wire.deliver(message, '/callbacks/card'), 400, 'malformed', param)
})
