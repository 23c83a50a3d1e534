import { describe, expect, it } from 'vitest'
import { type Merchant, merchant } from '../../support/api.ts'
import { serveWorld } from '../support/served.ts'

const served = serveWorld()

type Asked = { key?: string; idempotency?: string; body?: unknown; raw?: string }

/** One request, as a server sends it. */
async function ask(method: 'GET' | 'POST', path: string, { key, idempotency, body, raw }: Asked = {}) {
  const headers = {
    ...(key && { authorization: `Bearer ${key}` }),
    ...(idempotency && { 'idempotency-key': idempotency }),
    'content-type': 'application/json',
  }
  const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  const answer = await fetch(`${served.app.url}${path}`, { method, headers, ...(sent !== undefined && { body: sent }) })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
const create = (key: string, body: unknown, idempotency: string = crypto.randomUUID()) =>
  ask('POST', '/v1/invoices', { key, idempotency, body })
const coffee = { amount: '12.50', currency: 'EUR', description: 'Two cappuccinos' }
const refused = (text: string) => {
  const { code, param } = JSON.parse(text)
  return param === undefined ? code : `${code} ${param}`
}
const shop = (): Promise<Merchant> => merchant(served.world)

describe('the merchant API: routes/v1-invoices, routes/v1-balance', () => {
  it('makes an invoice, reads it, lists it and takes it back', async () => {
    const { key } = await shop()
    const made = await create(key, { ...coffee, reference: 'order-17', metadata: { table: 'window' } })
    expect(made.status).toBe(201)
    const invoice = JSON.parse(made.text)
    expect(invoice).toMatchObject({
      ...{ object: 'invoice', livemode: true, status: 'open', ...coffee, reference: 'order-17', payment: null },
      metadata: { table: 'window' },
    })
    expect(invoice.id).toMatch(/^inv_[0-9a-f]{32}$/)
    expect(invoice.pay_url).toMatch(/\/pay\/[\w-]{22}$/)
    const page = await (await fetch(invoice.pay_url.replace(/^https?:\/\/[^/]+/, served.app.url))).text()
    expect(page).toContain('12.50 <span>EUR</span>')
    const read = await ask('GET', `/v1/invoices/${invoice.id}`, { key })
    expect(JSON.parse(read.text)).toEqual(invoice)
    const listed = await ask('GET', '/v1/invoices?limit=1', { key })
    expect(JSON.parse(listed.text)).toEqual({ object: 'list', data: [invoice], has_more: false })
    const back = await ask('POST', `/v1/invoices/${invoice.id}/withdraw`, { key, idempotency: 'w' })
    expect(JSON.parse(back.text)).toEqual({ ...invoice, status: 'withdrawn' })
    const balance = await ask('GET', '/v1/balance', { key })
    expect(JSON.parse(balance.text)).toMatchObject({ data: [{ currency: 'EUR', available: '0.00', on_hold: '0.00' }] })
  })

  it('makes one for many payers, who name the sum themselves', async () => {
    const { key } = await shop()
    const many = { minimum_amount: '2.00', uses: null, currency: 'EUR', description: 'Donations' }
    const made = await create(key, { ...many, amount: 'open' })
    expect(JSON.parse(made.text)).toMatchObject({
      ...many,
      amount: null,
      status: 'open',
      paid_count: 0,
      amount_paid: '0.00',
    })
    const priced = await create(key, { ...coffee, uses: 3 })
    expect(JSON.parse(priced.text)).toMatchObject({ amount: '12.50', minimum_amount: null, uses: 3 })
    const [both, none] = [
      await create(key, { ...coffee, minimum_amount: '1.00' }),
      await create(key, { ...coffee, uses: 0 }),
    ]
    expect([both.status, refused(both.text)]).toEqual([400, 'malformed minimum_amount'])
    expect([none.status, refused(none.text)]).toEqual([400, 'malformed uses'])
  })

  it('IDM-02 the same request again: the same bytes, and it says so', async () => {
    const { key } = await shop()
    const wish = { ...coffee, metadata: { table: 'window', a: '1', order_id: '17', odd: '\u0000\ud800' } }
    const [first, again] = [await create(key, wish, 'same'), await create(key, wish, 'same')]
    expect(first.status).toBe(201)
    expect(first.headers.get('idempotent-replayed')).toBeNull()
    expect(again.headers.get('idempotent-replayed')).toBe('true')
    expect([again.status, again.text]).toEqual([first.status, first.text])
  })

  it('IDM-01 every POST needs an idempotency key', async () => {
    const { key } = await shop()
    for (const idempotency of [undefined, 'with space', 'k'.repeat(256)])
      for (const path of ['/v1/invoices', '/v1/invoices/inv_0/withdraw']) {
        const answer = await ask('POST', path, { key, body: coffee, ...(idempotency && { idempotency }) })
        expect([answer.status, refused(answer.text)]).toEqual([400, 'idempotency_key_missing Idempotency-Key'])
      }
  })

  it('without a key, or with something else, nothing is answered', async () => {
    for (const key of [undefined, 'okp_live_short', `okp_live_${'A'.repeat(32)}`, `okp_test_${'A'.repeat(32)}`])
      for (const path of ['/v1/balance', '/v1/invoices', '/v1/invoices/inv_0']) {
        const answer = await ask('GET', path, key ? { key } : {})
        expect([answer.status, refused(answer.text)]).toEqual([401, 'api_key_invalid'])
      }
  })

  it.each([
    [{ ...coffee, status: 'paid' }, 'malformed status'],
    [{ ...coffee, merchantId: 'x' }, 'malformed merchantId'],
    [{ ...coffee, feeOverride: 0 }, 'malformed feeOverride'],
    [{ ...coffee, metadata: { a: { b: 'c' } } }, 'malformed metadata.a'],
    [{ ...coffee, amount: 12.5 }, 'malformed amount'],
    [{ ...coffee, amount: true }, 'malformed amount'],
    [{ ...coffee, amount: null }, 'malformed amount'],
    [{ ...coffee, amount: ['12.50'] }, 'malformed amount'],
    [{ ...coffee, amount: '12.5' }, 'malformed amount'],
    [{ ...coffee, amount: '-12.50' }, 'malformed amount'],
    [{ ...coffee, amount: '0.00' }, 'malformed amount'],
    [{ ...coffee, amount: '1e3' }, 'malformed amount'],
    [{ ...coffee, currency: 'XXX' }, 'malformed currency'],
    [{ ...coffee, expires_in: 59 }, 'malformed expires_in'],
    [{ ...coffee, expires_in: '3600' }, 'malformed expires_in'],
    [{ ...coffee, reference: 'has space' }, 'malformed reference'],
    [{ ...coffee, description: 'Two\u0000teas' }, 'malformed description'],
    [{ ...coffee, description: 'Two\nteas' }, 'malformed description'],
    [{ ...coffee, description: 'Two \ud800' }, 'malformed description'],
    [{ currency: 'EUR' }, 'malformed amount'],
    [[coffee], 'malformed'],
    ['coffee', 'malformed'],
  ])('API-04 API-05 %j is refused, and the field named', async (body, said) => {
    const { key } = await shop()
    const answer = await create(key, body)
    expect([answer.status, refused(answer.text).trim()]).toEqual([400, said])
  })

  it('API-04 keys that reach a prototype, keys said twice and bodies too large are refused', async () => {
    const { key } = await shop()
    const send = (raw: string) => ask('POST', '/v1/invoices', { key, idempotency: crypto.randomUUID(), raw })
    for (const raw of [
      '{"__proto__":{"status":"paid"},"amount":"12.50","currency":"EUR"}',
      '{"constructor":{"prototype":{}},"amount":"12.50","currency":"EUR"}',
      '{"amount":"12.50","amount":"1.00","currency":"EUR"}',
      '{"amount":"12.50"',
    ])
      expect((await send(raw)).status).toBe(400)
    const padded = JSON.stringify({ ...coffee, description: 'x'.repeat(64 * 1024) })
    expect(refused((await send(padded)).text)).toBe('body_too_large')
  })

  it('API-04 parameters that are unknown, or there twice, are refused', async () => {
    const { key } = await shop()
    for (const [query, said] of [
      ['limit=0', 'malformed limit'],
      ['limit=101', 'malformed limit'],
      ['limit=1&limit=2', 'malformed limit'],
      ['status=paid', 'malformed status'],
    ])
      expect(refused((await ask('GET', `/v1/invoices?${query}`, { key })).text)).toBe(said)
  })

  it('API-03 another shop’s invoice is not found, with every call', async () => {
    const [one, other] = [await shop(), await shop()]
    const { id } = JSON.parse((await create(one.key, coffee)).text)
    const calls = [
      () => ask('GET', `/v1/invoices/${id}`, { key: other.key }),
      () => ask('GET', `/v1/invoices?starting_after=${id}`, { key: other.key }),
      () => ask('POST', `/v1/invoices/${id}/withdraw`, { key: other.key, idempotency: 'w' }),
    ]
    for (const call of calls) {
      const answer = await call()
      expect([answer.status, refused(answer.text)]).toEqual([404, 'invoice_unknown'])
    }
    const { paths } = await (await fetch(`${served.app.url}/openapi.json`)).json()
    const said = [paths['/v1/invoices/{id}'].get, paths['/v1/invoices'].get, paths['/v1/invoices/{id}/withdraw'].post]
    for (const { responses } of said) expect(responses).toHaveProperty('404')
  })
})
