import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Listening, listen } from '../../../src/platform/listen.ts'
import { sandboxApp } from '../../../src/sandbox/app.ts'
import { openCardProcessor } from '../../../src/sandbox/card/index.ts'
import { cardRoutes } from '../../../src/sandbox/card/routes.ts'
import type { RailOrder } from '../../../src/sandbox/rail/orders/order.ts'
import { signCallback } from '../../../src/sandbox/rail/signature.ts'
import { type Receiver, receiveCallbacks } from '../../support/callback-receiver.ts'

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const PAYS = '4242 4242 4242 4242'

describe('the sandbox’s card processor', () => {
  let okpay: Receiver
  let cards: Awaited<ReturnType<typeof openCardProcessor>>
  let counter: Listening
  let clock: Date

  beforeEach(async () => {
    okpay = await receiveCallbacks()
    clock = new Date()
    cards = await openCardProcessor({ secret, now: () => clock, home: () => undefined, retryDelaysMs: [1, 1] })
    counter = await listen(sandboxApp([cardRoutes(cards.processor)]), 0)
  })
  afterEach(async () => {
    await cards.close()
    await counter.close()
    await okpay.close()
  })

  const wish = (change: object = {}) => ({
    account: cards.account,
    reference: 'OK-7QK2-9FXD',
    amount: '50.75',
    currency: 'EUR',
    expires_at: new Date(clock.getTime() + 30 * 60_000).toISOString(),
    locale: 'en',
    callback_url: `${okpay.url}/callbacks/card`,
    return_url: `${okpay.url}/topup/return`,
    ...change,
  })
  const order = async (content: object | string = wish(), headers: Record<string, string> = {}) => {
    const body = typeof content === 'string' ? content : JSON.stringify(content)
    const signed = signCallback(secret, 'OK-7QK2-9FXD', clock, body)
    const response = await fetch(`${cards.url}/v1/orders`, { method: 'POST', headers: { ...signed, ...headers }, body })
    return { status: response.status, body: (await response.json()) as Record<string, string> }
  }
  const ask = async (path: string, body: object = {}) => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    const response = await fetch(`${counter.url}/api/card${path}`, init)
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  const get = async (path: string) => (await fetch(`${counter.url}/api/card${path}`)).json()
  const told = async (count: number) => (await okpay.arrived(count)).map(({ body }) => JSON.parse(body))

  it('takes an order and answers with its page; the same again is the same, another under its name is refused', async () => {
    const first = await order()
    expect(first).toMatchObject({ status: 201, body: { reference: 'OK-7QK2-9FXD' } })
    expect(first.body['page_url']).toMatch(new RegExp(`^${cards.url}/pay/ord_[\\w-]{22}$`))
    expect(await order()).toEqual(first)
    expect(await order(wish({ amount: '50.76' }))).toMatchObject({ status: 409 })
    expect(cards.processor.orders()).toHaveLength(1)
  })

  it('takes none that OKPay has not signed', async () => {
    for (const headers of [
      { 'webhook-signature': 'v1,AAAA' },
      { 'webhook-id': 'OK-OTHER' },
      { 'webhook-timestamp': String(Math.floor(clock.getTime() / 1000) - 301) },
    ])
      expect(await order(wish(), headers)).toMatchObject({ status: 401, body: { code: 'not_signed' } })
    expect(cards.processor.orders()).toEqual([])
  })

  it.each([
    { account: 'acct_other' },
    { amount: 50.75 },
    { amount: '50.7' },
    { amount: '0.00' },
    { amount: '-1.00' },
    { amount: '50.75', currency: 'JPY' },
    { currency: 'BTC' },
    { reference: '' },
    { expires_at: 'soon' },
    { return_url: 'nowhere' },
    { card_number: '4242424242424242' },
  ])('takes none it does not understand: %j', async (change) => {
    expect(await order(wish(change))).toMatchObject({ status: 400, body: { code: 'malformed' } })
    expect(cards.processor.orders()).toEqual([])
  })

  it('takes none that is no JSON', async () => {
    expect(await order('amount=50.75')).toMatchObject({ status: 400 })
  })

  it('reports a payment, signed, with amount, account and reference, and nothing of the card', async () => {
    await order()
    expect(await ask('/orders/OK-7QK2-9FXD/pay', { number: PAYS })).toMatchObject({
      status: 200,
      body: { outcome: 'paid' },
    })
    const [arrived] = await okpay.arrived(1)
    const event = new Webhook(secret).verify(arrived?.body ?? '', arrived?.headers as Record<string, string>)
    expect(event).toEqual({
      type: 'topup.succeeded',
      timestamp: clock.toISOString(),
      data: {
        event_id: arrived?.headers['webhook-id'],
        reference: 'OK-7QK2-9FXD',
        account: cards.account,
        amount: '50.75',
        currency: 'EUR',
      },
    })
  })

  it('PCI-01 keeps four digits of a card and sends none of them anywhere', async () => {
    await order()
    await ask('/orders/OK-7QK2-9FXD/pay', { number: '4000000000009995' })
    await ask('/orders/OK-7QK2-9FXD/pay', { number: PAYS })
    await okpay.arrived(2)
    expect(JSON.stringify(await get('/orders'))).not.toMatch(/4242 ?4242|40000000/)
    expect(await get('/orders')).toMatchObject([{ tries: [{ by: '•••• 9995' }, { by: '•••• 4242' }] }])
    expect(JSON.stringify(okpay.received)).not.toMatch(/4242|9995/)
  })

  it('reports each decline as an event of its own, and leaves the order open for another card', async () => {
    await order()
    for (const number of ['4000000000009995', '4000000000000127']) await ask('/orders/OK-7QK2-9FXD/pay', { number })
    const events = await told(2)
    expect(events).toMatchObject([
      { type: 'topup.failed', data: { reason: 'bank_insufficient_funds' } },
      { type: 'topup.failed', data: { reason: 'details_invalid' } },
    ])
    expect(new Set(events.map(({ data }) => data.event_id)).size).toBe(2)
    expect(await get('/orders')).toMatchObject([{ state: 'open' }])
  })

  it('tells of one payment under one id, however often and whenever it tells', async () => {
    await order()
    await ask('/orders/OK-7QK2-9FXD/pay', { number: PAYS, telling: 'twice' })
    await ask('/orders/OK-7QK2-9FXD/tell')
    await okpay.arrived(3)
    expect(new Set(okpay.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  })

  it.each([
    ['after', 3],
    ['late', 35 * 60],
  ] as const)('told %s, it comes when the clock has moved by %i seconds', async (telling, seconds) => {
    await order()
    await ask('/orders/OK-7QK2-9FXD/pay', { number: PAYS, telling })
    clock = new Date(clock.getTime() + (seconds - 1) * 1000)
    cards.processor.catchUp()
    expect(cards.processor.orders()).toMatchObject([{ state: 'paid', deliveries: [] }])
    clock = new Date(clock.getTime() + 1000)
    cards.processor.catchUp()
    expect(await told(1)).toMatchObject([{ type: 'topup.succeeded' }])
  })

  it('tells again until OKPay has taken it', async () => {
    okpay.statuses.push(503, 500)
    await order()
    await ask('/orders/OK-7QK2-9FXD/pay', { number: PAYS })
    const [{ deliveries }] = (await get('/orders')) as [RailOrder]
    expect(deliveries[0]?.attempts.map(({ status }) => status)).toEqual([503, 500, 200])
  })

  it('takes a payment back once; its books know what it charged, gave back and owes', async () => {
    await order()
    await order(wish({ reference: 'OK-2', amount: '10.00' }))
    await order(wish({ reference: 'OK-3', amount: '900', currency: 'JPY' }))
    expect((await ask('/orders/OK-2/return')).status).toBe(409)
    for (const name of ['OK-7QK2-9FXD', 'OK-2', 'OK-3']) await ask(`/orders/${name}/pay`, { number: PAYS })
    expect((await ask('/orders/OK-2/return', { reason: 'name_mismatch' })).status).toBe(200)
    expect((await ask('/orders/OK-2/return')).status).toBe(409)
    expect(await get('/books')).toEqual({
      EUR: { charged: '60.75', returned: '10.00', owed: '50.75' },
      JPY: { charged: '900', returned: '0', owed: '900' },
    })
    expect(await told(4)).toContainEqual(
      expect.objectContaining({ type: 'topup.returned', data: expect.objectContaining({ reason: 'name_mismatch' }) }),
    )
  })

  it('does nothing to an order that is paid, expired, or not there', async () => {
    await order()
    await ask('/orders/OK-7QK2-9FXD/pay', { number: PAYS })
    expect((await ask('/orders/OK-7QK2-9FXD/pay', { number: PAYS })).status).toBe(409)
    await order(wish({ reference: 'OK-2' }))
    clock = new Date(clock.getTime() + 31 * 60_000)
    expect((await ask('/orders/OK-2/pay', { number: PAYS })).status).toBe(409)
    expect((await ask('/orders/OK-2/tell')).status).toBe(409)
    expect((await ask('/orders/OK-9/pay', { number: PAYS })).status).toBe(404)
    expect((await ask('/orders/OK-2/pay', { number: '1234' })).status).toBe(400)
  })

  it.each(['down', 'maintenance'])('in the mood %s it takes no orders and says so', async (mood) => {
    expect((await ask('', { mood })).body).toEqual({ mood })
    expect(await order()).toMatchObject({ status: 503, body: { code: mood } })
    expect((await ask('', { mood: 'angry' })).status).toBe(400)
    await ask('', { mood: 'working' })
    expect((await order()).status).toBe(201)
  })
})
