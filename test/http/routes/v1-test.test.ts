import { describe, expect, it } from 'vitest'
import { TEST_DECLINES } from '#core'
import { merchant, testKeyOf } from '../../support/api.ts'
import { granted } from '../../support/people.ts'
import { serveWorld } from '../support/served.ts'

const served = serveWorld()

async function tester() {
  const { owner, key: live } = await merchant(served.world)
  return { owner, live, key: await testKeyOf(served.world, owner) }
}

/** A server that knows a key and what /openapi.json says, and counts its calls. */
function stranger(key: string) {
  const state = { calls: 0 }
  async function call(method: 'GET' | 'POST', path: string, body?: object) {
    state.calls += 1
    const headers = {
      ...{ authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(method === 'POST' && { 'idempotency-key': crypto.randomUUID() }),
    }
    const answer = await fetch(`${served.app.url}${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    })
    return {
      status: answer.status,
      body: (await answer.json()) as Record<string, string> & { data: { type: string }[] },
    }
  }
  return { state, call }
}

describe('test mode over the merchant API: routes/v1-test routes/pay-test pages/test-mode', () => {
  it('a stranger with a test key sells, hears of it and gives it back in four calls', async () => {
    const { key } = await tester()
    const description = (await (await fetch(`${served.app.url}/openapi.json`)).json()) as { paths: object }
    const paths = ['/v1/invoices', '/v1/test/invoices/{id}/pay', '/v1/events', '/v1/refunds']
    expect(Object.keys(description.paths)).toEqual(expect.arrayContaining(paths))
    const { state, call } = stranger(key)
    const made = await call('POST', '/v1/invoices', { amount: '12.50', currency: 'EUR', reference: 'order-17' })
    expect(made).toMatchObject({ status: 201, body: { livemode: false, status: 'open' } })
    const paid = await call('POST', `/v1/test/invoices/${made.body['id']}/pay`, {})
    expect(paid).toMatchObject({ status: 200, body: { status: 'succeeded', decline_code: null, livemode: false } })
    const heard = await call('GET', '/v1/events?type=payment.succeeded')
    expect(heard.body.data).toMatchObject([{ livemode: false, data: { payment: paid.body['payment'] } }])
    const back = await call('POST', '/v1/refunds', { payment: paid.body['payment'] })
    expect(back).toMatchObject({ status: 201, body: { livemode: false, amount: '12.50', status: 'succeeded' } })
    expect(state.calls).toBe(4)
  })

  it('declines say which; an event of any type happens on demand', async () => {
    const { key } = await tester()
    const { call } = stranger(key)
    const made = await call('POST', '/v1/invoices', { amount: '1051', currency: 'JPY' })
    const tried = await call('POST', `/v1/test/invoices/${made.body['id']}/pay`, {})
    expect(tried.body).toMatchObject({ status: 'failed', decline_code: 'insufficient_balance', payment: null })
    const sample = await call('POST', '/v1/test/events', { type: 'payout.returned' })
    expect(sample).toMatchObject({ status: 201, body: { type: 'payout.returned', livemode: false } })
    const [newest] = (await call('GET', '/v1/events?limit=1')).body.data
    expect(newest).toMatchObject({ id: sample.body['id'], type: 'payout.returned' })
    expect((await call('GET', '/v1/balance')).body).toMatchObject({ livemode: false, data: [] })
  })

  it('a live key gets 403 for what is test mode, and 404 for what is in it', async () => {
    const { live, key } = await tester()
    const made = await stranger(key).call('POST', '/v1/invoices', { amount: '5.00', currency: 'EUR' })
    const { call } = stranger(live)
    expect(await call('POST', '/v1/test/events', { type: 'refund.failed' })).toMatchObject({
      ...{ status: 403, body: { code: 'test_key_needed' } },
    })
    expect((await call('GET', `/v1/invoices/${made.body['id']}`)).status).toBe(404)
  })

  it('the reference has every outcome by amount', async () => {
    const docs = await (await fetch(`${served.app.url}/docs`)).text()
    for (const code of TEST_DECLINES) expect(docs).toContain(`<td>${code}</td>`)
  })

  it.each([
    ['en', { test: 'TEST. Nobody’s money moves', poor: 'balance is too low', paid: 'Test payment of' }],
    ['zh-CN', { test: '不会动用任何人的资金', poor: '余额不足', paid: '欧元 已完成' }],
  ])('its page says TEST, and its one button pays, declines and pays after all: %s', async (lang, said) => {
    const { key } = await tester()
    const made = await stranger(key).call('POST', '/v1/invoices', { amount: '10.51', currency: 'EUR' })
    const path = new URL(made.body['pay_url'] ?? '').pathname
    const visitor = await served.opened(`${path}?lang=${lang}`)
    const press = async (solved: string) => {
      const sent = await visitor.send(`${path}/test?lang=${lang}`, { solved, times: '0' })
      expect(sent.status).toBe(303)
      return (await visitor.open(sent.headers.get('location') ?? '')).text()
    }
    const declined = await press('no')
    for (const words of [said.test, said.poor, 'insufficient_balance']) expect(declined).toContain(words)
    const paid = await press('yes')
    for (const words of [said.test, said.paid]) expect(paid).toContain(words)
    expect(paid).not.toContain('<form')
    expect(granted(await served.world.core.readTestInvoice({ token: path.slice(5) })).state).toBe('paid')
    expect(await (await served.app.get(`${path}/state`)).json()).toMatchObject({ state: 'paid' })
  })

  it('its page knows how often an invoice of many payments was paid: pressed twice as it stood, it is paid once more', async () => {
    const { key } = await tester()
    const terms = { amount: '10.00', currency: 'EUR', uses: 5 }
    const made = await stranger(key).call('POST', '/v1/invoices', terms)
    const path = new URL(made.body['pay_url'] ?? '').pathname
    const visitor = await served.opened(path)
    const press = (times: string) => visitor.send(`${path}/test`, { solved: 'no', times })
    for (const [shown, count] of [
      ['0', 1],
      ['0', 1],
      ['1', 2],
    ] as const) {
      expect((await press(shown)).status).toBe(303)
      const { body } = await stranger(key).call('GET', `/v1/invoices/${made.body['id']}`)
      expect([shown, body['paid_count']]).toEqual([shown, count])
      expect(await (await visitor.open(path)).text()).toContain(`name="times" value="${count}"`)
    }
    expect((await press('-1')).status).toBe(400)
  })

  it('the page behind the chat’s button makes a test key without a password', async () => {
    const { owner } = await tester()
    const { token } = granted(await served.world.core.issueLink({ actor: owner.chat, purpose: 'api_key' }))
    const visitor = await served.opened('/api-key')
    expect(await (await visitor.send('/api-key', { token, step: 'open' })).text()).toContain('Or a test key')
    const [key = ''] =
      /okp_test_[A-Za-z0-9_-]{32}/.exec(await (await visitor.send('/api-key', { token, step: 'test' })).text()) ?? []
    expect((await stranger(key).call('GET', '/v1/balance')).status).toBe(200)
  })
})
