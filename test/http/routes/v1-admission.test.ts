import { beforeAll, describe, expect, it } from 'vitest'
import { API_SCOPES } from '#core'
import { PROBLEMS } from '../../../src/http/kit/problems.ts'
import { problem } from '../../../src/http/kit/reply.ts'
import { type Merchant, merchant } from '../../support/api.ts'
import { granted } from '../../support/people.ts'
import { startApp } from '../support/app.ts'
import { serveWorld } from '../support/served.ts'

const served = serveWorld()
let shop: Merchant
beforeAll(async () => {
  shop = await merchant(served.world)
})

type Asked = {
  method?: string
  key?: string
  headers?: Record<string, string>
  body?: string | Uint8Array<ArrayBuffer>
}
const ask = (path: string, { method = 'GET', key, headers, body }: Asked = {}, url = served.app.url) =>
  fetch(`${url}${path}`, {
    ...{ method, headers: { ...(key && { authorization: `Bearer ${key}` }), ...headers } },
    ...(body !== undefined && { body }),
  })
const TOO_MUCH = new Uint8Array(257 * 1024)

describe('who may ask the merchant API at all: kit/api/admission', () => {
  it('API-01 without a key nothing else is looked at: no body, no idempotency key, no parameter', async () => {
    const asked: [string, Asked][] = [
      ['/v1/invoices', { method: 'POST' }],
      ['/v1/invoices', { method: 'POST', body: '{' }],
      ['/v1/invoices', { method: 'POST', body: TOO_MUCH }],
      ['/v1/invoices', { method: 'POST', body: '{}', headers: { 'content-encoding': 'gzip' } }],
      ['/v1/refunds', { method: 'POST', body: '{"amount":1}' }],
      ['/v1/invoices?limit=0&limit=x', {}],
      ['/v1/payments', { method: 'POST', body: '{' }],
    ]
    const unknown = { authorization: `Bearer okp_live_${'x'.repeat(32)}` }
    for (const [path, request] of asked)
      for (const headers of [{}, unknown]) {
        const answer = await ask(path, { ...request, headers: { ...request.headers, ...headers } })
        const code = path === '/v1/payments' && 'authorization' in headers ? 'connect_auth_failed' : 'api_key_invalid'
        expect([path, answer.status, (await answer.json()).code]).toEqual([path, 401, code])
        expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="OKPay"')
      }
  })

  it('API-01 what a key does not allow is said before its body is read', async () => {
    const { key } = await merchant(served.world, { name: 'Tea House', scopes: ['balance:read'] })
    const answer = await ask('/v1/invoices', { method: 'POST', key, body: '{' })
    expect([answer.status, (await answer.json()).code]).toEqual([403, 'scope_missing'])
  })

  it('API-01 a key with addresses is refused elsewhere, and no header but a trusted proxy’s moves whoever asks', async () => {
    const { token } = granted(await served.world.core.issueLink({ actor: shop.owner.chat, purpose: 'api_key' }))
    const terms = { scopes: API_SCOPES, addresses: ['203.0.113.0/24'] }
    const made = await served.world.core.makeApiKey({ token, password: shop.owner.password, ...terms })
    const { secret: key } = granted(made)
    const forwarded = { 'x-forwarded-for': '203.0.113.9' }
    const direct = await ask('/v1/balance', { key, headers: forwarded })
    expect([direct.status, (await direct.json()).code]).toEqual([403, 'address_not_allowed'])
    const behind = { core: served.world.core, now: () => served.world.deps.clock(), trustedProxies: ['loopback'] }
    await using app = await startApp(behind)
    const statuses = []
    for (const from of ['203.0.113.9', '198.51.100.1', '203.0.113.9, 198.51.100.1'])
      statuses.push((await ask('/v1/balance', { key, headers: { 'x-forwarded-for': from } }, app.url)).status)
    expect(statuses).toEqual([200, 403, 403])
    const [used] = granted(await served.world.core.listApiKeys({ actor: shop.owner.chat }))
    expect(used).toMatchObject({ lastUsedFrom: '203.0.113.9' })
  })

  it('API-08 every answer says how much may be asked, and one too many is refused with the time to wait', async () => {
    const { key } = await merchant(served.world, { name: 'Busy' })
    // A clock that stands still fills nothing up while a slow machine asks.
    const still = served.world.deps.clock()
    await using app = await startApp({ core: served.world.core, now: () => still })
    const asks = (path: string, asked: Asked = {}) => ask(path, asked, app.url)
    const first = await asks('/v1/balance', { key })
    expect(first.headers.get('ratelimit-policy')).toBe('"key";q=200;w=2')
    expect(first.headers.get('ratelimit')).toBe('"key";r=199;t=1')
    const refused = await asks('/v1/invoices/inv_0', { key })
    expect([refused.status, refused.headers.get('ratelimit')]).toEqual([404, '"key";r=198;t=1'])
    const all = await Promise.all(Array.from({ length: 199 }, () => asks('/v1/balance?x=y', { key })))
    const [last] = all.filter(({ status }) => status === 429)
    expect(all.filter(({ status }) => status === 400)).toHaveLength(198)
    expect((await last?.json())?.code).toBe('key_limited')
    expect([last?.headers.get('ratelimit'), last?.headers.get('retry-after')]).toEqual(['"key";r=0;t=2', '1'])
    for (const path of ['/v1/nothing', '/v1/balance'])
      expect((await asks(path)).headers.get('ratelimit-policy')).toBe('"key";q=200;w=2')
  })

  it('whatever is refused below /v1 is refused as data, also by what reads the request', async () => {
    const { key } = shop
    const html = { accept: 'text/html' }
    const post = { method: 'POST', key, headers: { ...html, 'idempotency-key': 'x' } }
    const cases: [Response, number, string][] = [
      [await ask('/v1/nothing', { headers: html }), 404, 'route_not_found'],
      [await ask('/v1', { headers: html }), 404, 'route_not_found'],
      [await ask('/v1/invoices/%E0%A4%A', { key, headers: html }), 400, 'malformed'],
      [await ask('/v1/balance', { ...post, method: 'PUT' }), 405, 'method_not_allowed'],
      [await ask('/v1/invoices', { ...post, body: TOO_MUCH }), 413, 'body_too_large'],
      [await ask('/v1/invoices', { ...post, body: TOO_MUCH.slice(0, 65_537) }), 413, 'body_too_large'],
      [
        await ask('/v1/invoices', { ...post, body: '{}', headers: { ...post.headers, 'content-encoding': 'gzip' } }),
        ...([415, 'encoding_not_supported'] as const),
      ],
      [await ask('/v1/invoices', { ...post, body: '{' }), 400, 'malformed'],
    ]
    for (const [answer, status, code] of cases) {
      expect([code, answer.headers.get('content-type')]).toEqual([code, 'application/problem+json; charset=utf-8'])
      const body = await answer.json()
      expect(body).toMatchObject({ status, code, type: `/docs#${code}` })
      expect(body.doc_url).toBe(`http://127.0.0.1:3000/docs#${code}`)
      expect([answer.status, answer.headers.get('x-request-id')]).toEqual([status, body.request_id])
    }
  })
})

it('every code there is has a line of its own in the reference, and every problem leads to it', async () => {
  const page = await (await ask('/docs', { headers: { accept: 'text/html' } })).text()
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const code of Object.keys(PROBLEMS) as (keyof typeof PROBLEMS)[]) {
    const { body, status } = problem(code, { requestId: 'req_1', deps: { publicUrl: 'https://okpay.example' } })
    const { doc_url, ...said } = JSON.parse(String(body))
    expect(said).toMatchObject({ code, status, title: PROBLEMS[code].title, request_id: 'req_1' })
    expect(doc_url).toBe(`https://okpay.example/docs#${code}`)
    expect(ids).toContain(new URL(doc_url).hash.slice(1))
  }
})
