import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Listening, listen } from '../../../src/platform/listen.ts'
import { sandboxApp } from '../../../src/sandbox/app.ts'
import { BANK_ACCOUNTS } from '../../../src/sandbox/bank/accounts.ts'
import { type Bank, startBank, type Transfer } from '../../../src/sandbox/bank/bank.ts'
import { bankRoutes } from '../../../src/sandbox/bank/routes.ts'
import { createEvents, type Events } from '../../../src/sandbox/control/events.ts'
import { type Receiver, receiveCallbacks } from '../../support/callback-receiver.ts'

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const order = { reference: 'OKP-4F7K-2M', amount: '25', currency: 'EUR' }

describe('the sandbox’s bank', () => {
  let okpay: Receiver
  let bank: Bank
  let counter: Listening
  let events: Events
  let clock: Date

  beforeEach(async () => {
    okpay = await receiveCallbacks()
    events = createEvents()
    clock = new Date()
    const callbackUrl = `${okpay.url}/callbacks/bank`
    bank = startBank({ callbackUrl, secret, now: () => clock, events, retryDelaysMs: [1, 1] })
    counter = await listen(sandboxApp([bankRoutes(bank)]), 0)
  })

  afterEach(async () => {
    await bank.close()
    await counter.close()
    await okpay.close()
  })

  const ask = async (path: string, body: object) => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    const response = await fetch(`${counter.url}/api/bank/${path}`, init)
    return { status: response.status, body: (await response.json()) as Transfer & { error?: string } }
  }
  const callbacks = async (count: number) => (await okpay.arrived(count)).map(({ body }) => JSON.parse(body))
  /** Waits until every delivery of the newest transfer has ended. */
  const settled = () =>
    new Promise<Transfer>((resolve) => {
      const end = events.subscribe(check)
      function check() {
        const [transfer] = bank.transfers()
        if (!transfer?.deliveries.length || transfer.deliveries.some(({ state }) => state === 'sending')) return
        end()
        resolve(transfer)
      }
      check()
    })

  it('reports money that arrived, signed, with amount, currency and the account it came in on', async () => {
    expect((await ask('transfers', { ...order, payerName: 'Anna Keller' })).status).toBe(201)
    const [arrived] = await okpay.arrived(1)
    const event = new Webhook(secret).verify(arrived?.body ?? '', arrived?.headers as Record<string, string>)
    expect(event).toEqual({
      type: 'topup.succeeded',
      timestamp: clock.toISOString(),
      data: {
        event_id: arrived?.headers['webhook-id'],
        reference: 'OKP-4F7K-2M',
        account: BANK_ACCOUNTS.EUR.account,
        amount: '25.00',
        currency: 'EUR',
        payer_name: 'Anna Keller',
      },
    })
    expect(await settled()).toMatchObject({ deliveries: [{ state: 'delivered', attempts: [{ status: 200 }] }] })
  })

  it.each([
    'bank_unavailable',
    'bank_insufficient_funds',
    'details_invalid',
    'name_mismatch',
    'provider_unavailable',
    'maintenance',
  ])('reports a failure with its reason: %s', async (fail) => {
    await ask('transfers', { ...order, fail })
    expect(await callbacks(1)).toMatchObject([
      { type: 'topup.failed', data: { reason: fail, reference: order.reference } },
    ])
  })

  it('delivers an event twice under one id when told to', async () => {
    await ask('transfers', { ...order, twice: true })
    const [first, second] = await okpay.arrived(2)
    expect(second?.body).toBe(first?.body)
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
  })

  it('holds a late transfer back until the sandbox’s clock has come that far', async () => {
    const { body } = await ask('transfers', { ...order, lateSeconds: 600 })
    expect(Date.parse(body.dueAt) - Date.parse(body.at)).toBe(600_000)
    clock = new Date(clock.getTime() + 599_000)
    bank.catchUp()
    expect(bank.transfers()).toMatchObject([{ deliveries: [] }])
    clock = new Date(clock.getTime() + 1_000)
    bank.catchUp()
    expect(await callbacks(1)).toMatchObject([{ type: 'topup.succeeded', timestamp: clock.toISOString() }])
  })

  it('gives a transfer back that had arrived, once more under an id of its own', async () => {
    const { body } = await ask('transfers', order)
    await ask(`transfers/${body.id}/return`, {})
    const told = (await callbacks(2)).toSorted((one, other) => one.type.localeCompare(other.type))
    // The page gives no reason of its own; it found the account, so that cannot have been wrong.
    expect(told).toMatchObject([
      { type: 'topup.returned', data: { reason: 'name_mismatch' } },
      { type: 'topup.succeeded' },
    ])
    expect(new Set(okpay.received.map(({ headers }) => headers['webhook-id'])).size).toBe(2)
    expect((await ask('transfers/none/return', {})).status).toBe(404)
  })

  it('tries again until it is accepted, each time freshly signed, and shows every attempt', async () => {
    okpay.statuses.push(500, 503)
    await ask('transfers', order)
    const attempts = await okpay.arrived(3)
    for (const { body, headers } of attempts) new Webhook(secret).verify(body, headers as Record<string, string>)
    const { deliveries } = await settled()
    expect(deliveries[0]?.state).toBe('delivered')
    expect(deliveries[0]?.attempts.map(({ status }) => status)).toEqual([500, 503, 200])
  })

  it('gives up after the last attempt and says so', async () => {
    okpay.statuses.push(422, 422, 422)
    await ask('transfers', order)
    expect((await settled()).deliveries[0]).toMatchObject({ state: 'given_up', attempts: [{}, {}, { status: 422 }] })
  })

  it('says what happened when nobody answers', async () => {
    await okpay.close()
    await ask('transfers', order)
    const { deliveries } = await settled()
    expect(deliveries[0]).toMatchObject({ state: 'given_up' })
    expect(deliveries[0]?.attempts.at(-1)).toMatchObject({
      status: null,
      problem: expect.stringContaining('ECONNREFUSED'),
    })
    okpay = await receiveCallbacks()
  })

  it('writes amounts with exactly the decimals of the currency', async () => {
    const amounts: [string, string, string][] = [
      ['1500', 'JPY', '1500'],
      ['1.5', 'KWD', '1.500'],
      ['1.5', 'CNY', '1.50'],
    ]
    for (const [amount, currency] of amounts) await ask('transfers', { ...order, amount, currency })
    const written = (await callbacks(3)).map(({ data }): [string, string] => [data.currency, data.amount])
    expect(new Map(written)).toEqual(new Map(amounts.map(([, currency, shown]) => [currency, shown])))
  })

  it.each([
    [{ ...order, amount: '1,000' }, /amount/],
    [{ ...order, amount: 25 }, /amount/],
    [{ ...order, amount: '1.005' }, /more decimals/],
    [{ ...order, amount: '1.5', currency: 'JPY' }, /more decimals/],
    [{ ...order, currency: 'XXX' }, /currency/],
    [{ ...order, reference: ' ' }, /reference/],
    [{ ...order, fail: 'because' }, /fail/],
    [{ ...order, lateSecond: 3 }, /lateSecond/],
  ])('refuses an order it does not understand: %j', async (wrong, words) => {
    const { status, body } = await ask('transfers', wrong)
    expect(status).toBe(400)
    expect(body.error).toMatch(words)
    expect(bank.transfers()).toEqual([])
  })
})
