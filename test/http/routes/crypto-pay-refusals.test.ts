import { describe, expect, it } from 'vitest'
import { CRYPTO_PAY_SCOPES } from '#core'
import { merchant } from '../../support/api.ts'
import { cryptoPayDesk } from '../support/crypto-pay-desk.ts'
import { serveWorld } from '../support/served.ts'

const served = serveWorld()

const { ask, refusal, linkOf, tokenOf, testTokenOf } = cryptoPayDesk(served)

describe('what a wallet of money refuses a Crypto Pay client: routes/crypto-pay-invoices routes/crypto-pay-checks', () => {
  it('API-01 a token opens this surface and nothing else, and no other key opens it', async () => {
    const { owner, key } = await merchant(served.world)
    const token = await tokenOf(owner)
    expect(token).toMatch(/^okp_live_cp_[A-Za-z0-9_-]{32}$/)
    expect(await refusal('getMe')).toBe('401 UNAUTHORIZED')
    expect(await refusal('getMe', { token: '12345:AAdeadbeef' })).toBe('401 UNAUTHORIZED')
    expect(await refusal('getMe', { token: key })).toBe('403 METHOD_DISABLED')
    for (const path of ['/v1/balance', '/v1/invoices', '/v1/payouts', '/v1/webhook-endpoints', '/v1/events']) {
      const answer = await fetch(`${served.app.url}${path}`, { headers: { authorization: `Bearer ${token}` } })
      expect([path, answer.status, (await answer.json()).code]).toEqual([path, 403, 'scope_missing'])
    }
    const post = { method: 'POST', body: '{"payee":"x","amount":"1.00","currency":"EUR"}' }
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': 'a' }
    expect((await fetch(`${served.app.url}/v1/payouts`, { ...post, headers })).status).toBe(403)
    expect(await refusal('transfer?user_id=1&asset=EUR&amount=1&spend_id=a', { token })).toBe('403 METHOD_DISABLED')
    // What is kept is not what webhooks are signed with: that is the plain hash.
    const plain = await crypto.subtle.digest('SHA-256', Buffer.from(token))
    expect(await served.world.deps.prisma.apiKey.count({ where: { secretHash: new Uint8Array(plain) } })).toBe(0)
  })

  it('API-02 a token that pays people is bound to addresses, and works from no other', async () => {
    const { owner } = await merchant(served.world)
    const asked = { token: await linkOf(owner), password: owner.password, scopes: CRYPTO_PAY_SCOPES }
    expect(await served.world.core.makeApiKey(asked)).toMatchObject({
      ok: false,
      failure: { code: 'addresses_needed' },
    })
    const elsewhere = await tokenOf(owner, { transfers: true, addresses: ['203.0.113.7'] })
    expect(await refusal('getMe', { token: elsewhere })).toBe('403 ADDRESS_NOT_ALLOWED')
    const here = await tokenOf(owner, { transfers: true, addresses: ['127.0.0.0/8', '::1'] })
    expect((await ask('getMe', { token: here })).status).toBe(200)
    expect(await refusal('transfer?user_id=1&asset=EUR&amount=1&spend_id=a', { token: here })).toBe(
      '403 METHOD_DISABLED',
    )
  })

  const FIAT = 'createInvoice?currency_type=fiat&fiat=EUR&amount=12.50'
  it.each([
    ['createInvoice?asset=USDT&amount=5', '400 UNSUPPORTED_ASSET'],
    ['createInvoice?amount=5', '400 FIAT_REQUIRED'],
    ['createInvoice?currency_type=crypto&asset=EUR&amount=5', '400 CURRENCY_TYPE_INVALID'],
    ['createInvoice?currency_type=fiat&fiat=RUB&amount=5', '400 UNSUPPORTED_FIAT'],
    ['createInvoice?currency_type=fiat&fiat=EUR&asset=EUR&amount=5', '400 ASSET_NOT_ALLOWED'],
    ['createInvoice?currency_type=fiat&fiat=EUR', '400 AMOUNT_REQUIRED'],
    ...['1,5', '-1', '1e3', '0x10', '٣', '12.555', '', ' 1', '01', '1.', '.5', '99999999999999999'].map((amount) => [
      `createInvoice?fiat=EUR&amount=${encodeURIComponent(amount)}`,
      amount === '' ? '400 AMOUNT_REQUIRED' : '400 AMOUNT_INVALID',
    ]),
    ['createInvoice?fiat=EUR&amount=0', '400 AMOUNT_INVALID'],
    ['createInvoice?fiat=JPY&amount=500.5', '400 AMOUNT_INVALID'],
    [`${FIAT}&accepted_assets=USDT,TON`, '400 ACCEPTED_ASSETS_NOT_SUPPORTED'],
    [`${FIAT}&swap_to=USDT`, '400 SWAP_TO_NOT_SUPPORTED'],
    [`${FIAT}&hidden_message=thanks`, '400 HIDDEN_MESSAGE_NOT_SUPPORTED'],
    [`${FIAT}&allow_anonymous=false`, '400 ALLOW_ANONYMOUS_REQUIRED'],
    [`${FIAT}&is_flexible=true`, '400 IS_FLEXIBLE_NOT_SUPPORTED'],
    [`${FIAT}&paid_btn_name=callback`, '400 PAID_BTN_URL_REQUIRED'],
    [`${FIAT}&paid_btn_url=https://shop.example`, '400 PAID_BTN_NAME_REQUIRED'],
    [`${FIAT}&paid_btn_name=callback&paid_btn_url=https://shop.example`, '400 PAID_BTN_URL_NOT_REGISTERED'],
    [`${FIAT}&expires_in=0`, '400 EXPIRES_IN_INVALID'],
    [`${FIAT}&expires_in=2678401`, '400 EXPIRES_IN_INVALID'],
    [`${FIAT}&description=${'x'.repeat(141)}`, '400 DESCRIPTION_TOO_LONG'],
    [`${FIAT}&payload=${'x'.repeat(4097)}`, '400 PAYLOAD_TOO_LONG'],
    [`${FIAT}&surprise=1`, '400 PARAM_UNKNOWN'],
    [`${FIAT}&__proto__=1`, '400 PARAM_UNKNOWN'],
    [`${FIAT}&amount=1`, '400 AMOUNT_INVALID'],
    ['getInvoices?count=1001', '400 COUNT_INVALID'],
    ['getInvoices?asset=USDT', '400 UNSUPPORTED_ASSET'],
    ['getInvoices?invoice_ids=1;2', '400 INVOICE_IDS_INVALID'],
    ['getInvoices?status=lost', '400 STATUS_INVALID'],
    ['deleteInvoice', '400 INVOICE_ID_REQUIRED'],
    ['deleteInvoice?invoice_id=17', '404 INVOICE_NOT_FOUND'],
    ['createCheck?asset=USDT&amount=5', '501 CHECKS_NOT_SUPPORTED'],
    ['deleteCheck?check_id=1', '501 CHECKS_NOT_SUPPORTED'],
    ['getChecks', '501 CHECKS_NOT_SUPPORTED'],
    ['getStats?start_at=yesterday', '400 START_AT_INVALID'],
    ['mineBitcoin', '404 METHOD_NOT_FOUND'],
  ] as [string, string][])('%s is %s', async (call, name) => {
    expect(await refusal(call, { token: await sharedToken() })).toBe(name)
  })

  it('says what would be accepted, and reads JSON, forms and nothing else', async () => {
    const token = await sharedToken()
    const refused = await ask('createInvoice?asset=BTC&amount=1', { token })
    expect(refused.json.error.message).toContain('Accepted: EUR')
    expect(refused.json.error.request_id).toMatch(/^req_/)
    const elsewhere = await ask(`${FIAT}&paid_btn_name=callback&paid_btn_url=https://shop.example`, { token })
    expect(elsewhere.json.error).toMatchObject({ name: 'PAID_BTN_URL_NOT_REGISTERED', param: 'paid_btn_url' })
    const json = JSON.stringify({ currency_type: 'fiat', fiat: 'EUR', amount: 12.5, allow_comments: false })
    expect((await ask('createInvoice', { token, body: json })).json.result.amount).toBe('12.50')
    const form = { token, body: 'fiat=JPY&amount=500', type: 'application/x-www-form-urlencoded' }
    expect((await ask('createInvoice', form)).json.result).toMatchObject({ fiat: 'JPY', amount: '500' })
    const bad = (body: string, type?: string) => refusal('createInvoice', { token, body, ...(type && { type }) })
    expect(await bad('{"fiat":"EUR","amount":0.30000000000000004}')).toBe('400 AMOUNT_INVALID')
    expect(await bad('{"fiat":"EUR","amount":1e21}')).toBe('400 AMOUNT_INVALID')
    expect(await bad('{"fiat":"EUR","amount":{"a":1}}')).toBe('400 AMOUNT_INVALID')
    expect(await bad('{"fiat":"EUR","fiat":"USD","amount":"1"}')).toBe('400 MALFORMED')
    expect(await bad('[1]')).toBe('400 MALFORMED')
    expect(await bad('fiat=EUR', 'text/plain')).toContain('400')
    expect(await refusal('createInvoice', { token, body: `{"payload":"${'x'.repeat(70_000)}"}` })).toBe(
      '413 BODY_TOO_LARGE',
    )
    expect(await refusal('getMe', { token, method: 'DELETE' })).toBe('405 METHOD_NOT_ALLOWED')
  })

  it('API-03 invoices of another shop are not there, nor live ones for a test token', async () => {
    const { owner: first } = await merchant(served.world)
    const { owner: second } = await merchant(served.world, { name: 'Teehaus' })
    const [one, other, test] = [await tokenOf(first), await tokenOf(second), await testTokenOf(first)]
    const make = async (token: string) =>
      (await ask('createInvoice?fiat=EUR&amount=3&payload=mine', { token })).json.result.invoice_id
    const mine = await make(one)
    const tried = await make(test)
    const seen = async (token: string) =>
      (await ask('getInvoices', { token })).json.result.items.map(({ invoice_id: id }: { invoice_id: number }) => id)
    expect(await seen(one)).toEqual([mine])
    expect(await seen(other)).toEqual([])
    expect(await seen(test)).toEqual([tried])
    for (const token of [other, test])
      expect(await refusal(`deleteInvoice?invoice_id=${mine}`, { token })).toBe('404 INVOICE_NOT_FOUND')
    expect((await ask(`deleteInvoice?invoice_id=${mine}`, { token: one })).json).toEqual({ ok: true, result: true })
    expect(await refusal(`deleteInvoice?invoice_id=${mine}`, { token: one })).toBe('404 INVOICE_NOT_FOUND')
    expect(await seen(one)).toEqual([])
  })

  it('LOG-01 what stands behind the ? is not logged, and neither is the token', async () => {
    const token = await sharedToken()
    served.app.logged.length = 0
    await ask('createInvoice?fiat=EUR&amount=1&payload=swordfish', { token })
    await ask('createInvoice?asset=USDT&amount=1&payload=swordfish', { token })
    await expect.poll(() => served.app.logged.length).toBeGreaterThan(1)
    expect(JSON.stringify(served.app.logged)).not.toMatch(/swordfish|okp_live/)
  })

  let shared: Promise<string> | undefined
  const sharedToken = () => {
    shared ??= merchant(served.world).then(({ owner }) => tokenOf(owner))
    return shared
  }
})
