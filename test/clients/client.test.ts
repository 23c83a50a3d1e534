import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { createOkpay, OkpayProblem, readWebhook, taken } from '../../clients/ts/index.ts'
import { serveWorld } from '../http/support/served.ts'
import { type Merchant, merchant } from '../support/api.ts'

const served = serveWorld()
const shop = (): Promise<Merchant> => merchant(served.world)
const named = (name: string) => ({ header: { 'idempotency-key': name } })
const coffee = { amount: '12.50', currency: 'EUR' as const, description: 'Two cappuccinos' }

describe('the client in clients/ts', () => {
  it('S76 asks for money, looks, and takes it back', async () => {
    const okpay = createOkpay({ key: (await shop()).key, baseUrl: served.app.url })
    const invoice = await taken(okpay.POST('/v1/invoices', { params: named('order-1'), body: coffee }))
    expect(invoice).toMatchObject({ status: 'open', ...coffee })
    const path = { id: invoice.id }
    expect(await taken(okpay.GET('/v1/invoices/{id}', { params: { path } }))).toEqual(invoice)
    const { data } = await taken(okpay.GET('/v1/invoices', { params: { query: { limit: '1' } } }))
    expect(data).toEqual([invoice])
    const back = await taken(okpay.POST('/v1/invoices/{id}/withdraw', { params: { ...named('back-1'), path } }))
    expect(back.status).toBe('withdrawn')
  })

  it('IDM-01 an answer that was lost is asked for again under the same name: one invoice', async () => {
    const { key } = await shop()
    let sent = 0
    const lossy = async (request: Request) => {
      const answer = await fetch(request)
      sent += 1
      if (sent === 1) throw new TypeError('the connection was cut')
      return answer
    }
    const okpay = createOkpay({ key, baseUrl: served.app.url, fetch: lossy })
    const invoice = await taken(okpay.POST('/v1/invoices', { params: named('order-2'), body: coffee }))
    expect(sent).toBe(2)
    const { data } = await taken(createOkpay({ key, baseUrl: served.app.url }).GET('/v1/invoices'))
    expect(data).toEqual([invoice])
  })

  it('throws what was refused, by code and field', async () => {
    const okpay = createOkpay({ key: (await shop()).key, baseUrl: served.app.url })
    const refused = await taken(
      okpay.POST('/v1/invoices', { params: named('order-3'), body: { ...coffee, amount: '12.5' } }),
    ).catch((problem: unknown) => problem)
    expect(refused).toBeInstanceOf(OkpayProblem)
    expect(refused).toMatchObject({ status: 400, code: 'malformed', param: 'amount' })
    const stranger = createOkpay({ key: 'okp_live_none', baseUrl: served.app.url })
    await expect(taken(stranger.GET('/v1/balance'))).rejects.toMatchObject({ status: 401, code: 'api_key_invalid' })
    const elsewhere = async () => new Response('<p>Some other server</p>', { status: 404 })
    const lost = createOkpay({ key: 'okp_live_none', baseUrl: served.app.url, fetch: elsewhere })
    await expect(taken(lost.GET('/v1/balance'))).rejects.toThrow('is the address right?')
  })

  it('WHK-01 reads a webhook that is ours, and no other', () => {
    const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
    const body = '{"type":"payment.succeeded","timestamp":"2026-11-26T12:00:00Z","data":{"amount":"12.50"}}'
    const at = new Date()
    const headers = {
      'webhook-id': 'evt_1',
      'webhook-timestamp': `${Math.floor(at.getTime() / 1000)}`,
      'webhook-signature': new Webhook(secret).sign('evt_1', at, body),
    }
    expect(readWebhook(body, headers, secret)).toMatchObject({ type: 'payment.succeeded', data: { amount: '12.50' } })
    expect(() => readWebhook(body.replace('12.50', '1.00'), headers, secret)).toThrow()
    expect(() => readWebhook(body, { ...headers, 'webhook-timestamp': '1' }, secret)).toThrow()
  })
})
