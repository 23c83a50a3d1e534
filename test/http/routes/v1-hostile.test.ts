import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Merchant, merchant } from '../../support/api.ts'
import { appOf, connect } from '../../support/connection.ts'
import { granted } from '../../support/people.ts'
import { paid } from '../../support/refund.ts'
import { type App, startApp } from '../support/app.ts'
import { serveWorld } from '../support/served.ts'

// Every call the published description names, whoever adds one: what each refuses, all of them refuse.
const served = serveWorld()
let app: App
/** The pages' clock, by which keys are paced, in milliseconds. */
let now = Date.now()
afterAll(() => app[Symbol.asyncDispose]())

type Operation = { method: string; path: string; byToken: boolean; hasBody: boolean; hasQuery: boolean }
let operations: Operation[]
let shop: Merchant
let token: string
/** Things of another shop, by the name their ids begin with. */
let foreign: Record<string, string>

const post = async (path: string, key: string, body: object) => {
  const headers = { authorization: `Bearer ${key}`, 'idempotency-key': crypto.randomUUID() }
  const answer = await fetch(`${app.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  return (await answer.json()) as Record<string, string>
}

beforeAll(async () => {
  const { world } = served
  app = await startApp({ core: world.core, now: () => new Date(now) })
  shop = await merchant(world)
  const payer = await world.person({ name: 'Ana Payer', balance: '200.00' })
  token = (await connect(world, payer, await appOf(world, { name: 'Bean Club' }))).access
  const other = await merchant(world, { name: 'Tea House' })
  const made = await post('/v1/invoices', other.key, { amount: '12.50', currency: 'EUR' })
  await paid(world, payer, (made['pay_url'] ?? '').split('/pay/')[1] ?? '')
  const { data } = await (
    await fetch(`${app.url}/v1/payments`, { headers: { authorization: `Bearer ${other.key}` } })
  ).json()
  const refund = await post('/v1/refunds', other.key, { payment: data[0].id, amount: '1.00', currency: 'EUR' })
  const endpoint = await post('/v1/webhook-endpoints', other.key, { url: 'https://hooks.example/okpay' })
  const { events } = granted(await world.core.listEvents({ key: other.key, after: null, types: null, limit: 1 }))
  foreign = {
    ...{ inv: made['id'] ?? '', pay: data[0].id, ref: refund['id'] ?? '', whe: endpoint['id'] ?? '' },
    evt: events[0]?.id ?? '',
  }
  const { paths } = await (await app.get('/openapi.json')).json()
  operations = Object.entries(paths as Record<string, Record<string, Described>>)
    .filter(([path]) => path.startsWith('/v1/'))
    .flatMap(([path, methods]) => Object.entries(methods).map(([method, one]) => operationOf(method, path, one)))
})

type Described = { summary: string; requestBody?: object; parameters?: { in: string }[] }
const operationOf = (
  method: string,
  path: string,
  { summary, requestBody, parameters = [] }: Described,
): Operation => ({
  ...{ method: method.toUpperCase(), path, byToken: summary.includes('Needs an access token') },
  ...{ hasBody: requestBody !== undefined, hasQuery: parameters.some((one) => one.in === 'query') },
})

/** One call with a key that may, and an id that means nothing where one is wanted. */
async function ask({ method, path, byToken }: Operation, { id = 'inv_0', query = '', body }: Said = {}) {
  // So long that what one asks is there again: how fast the machine is decides nothing here.
  now += 20
  const answer = await fetch(`${app.url}${path.replace('{id}', id)}${query}`, {
    method,
    headers: {
      authorization: `Bearer ${byToken ? token : shop.key}`,
      ...(method === 'POST' && { 'idempotency-key': crypto.randomUUID() }),
    },
    ...(body !== undefined && { body }),
  })
  expect([method, path, answer.headers.get('ratelimit')]).toEqual([method, path, expect.stringMatching(/^"key";r=/)])
  return { status: answer.status, said: await answer.json() }
}
type Said = { id?: string; query?: string; body?: string }

const all = () => Object.values(foreign)

describe('each call of the merchant API', () => {
  it('API-03 with each thing of another shop is 404, whatever kind of thing it wants', async () => {
    const wanting = operations.filter(({ path, byToken }) => path.includes('{id}') && !byToken)
    expect(wanting.length).toBeGreaterThan(9)
    const calls = wanting.flatMap((one) => all().map((id) => ({ one, id })))
    for (const { one, id } of calls) {
      // A replay says besides of what; a live key has nothing to do with test mode, whoever's thing it is.
      const body = one.path.endsWith('/replay') ? { body: JSON.stringify({ event: foreign['evt'] }) } : {}
      const { status, said } = await ask(one, { id, ...body })
      const known = one.path.startsWith('/v1/test/') ? [403, 'test_key_needed'] : [404, said.code]
      expect([one.method, one.path, id, status, said.code]).toEqual([one.method, one.path, id, ...known])
      expect(said.code).toMatch(/_unknown$|^not_found$|^test_key_needed$/)
    }
  })

  it('API-03 begins no page behind a thing of another shop, and gives none of its payments back', async () => {
    const isList = ({ method, path, hasQuery }: Operation) => method === 'GET' && hasQuery && !path.includes('{id}')
    const lists = operations.filter(isList)
    expect(lists.length).toBeGreaterThan(3)
    for (const { one, id } of lists.flatMap((one) => all().map((id) => ({ one, id })))) {
      const { status } = await ask(one, { query: `?starting_after=${id}` })
      expect([one.path, id, status]).toEqual([one.path, id, 404])
    }
    for (const id of all()) {
      const answer = await post('/v1/refunds', shop.key, { payment: id })
      expect([id, answer['status'], answer['code']]).toEqual([id, 404, 'payment_unknown'])
    }
  })

  it('API-04 API-05 refuses fields and parameters it does not know, prototypes, lists and bodies too large', async () => {
    const bodies: [string, number, string][] = [
      ['{"zzz":1}', 400, 'malformed'],
      ['{"__proto__":{"live":true}}', 400, 'malformed'],
      ['{"constructor":{"prototype":{}}}', 400, 'malformed'],
      ['{"zzz":1,"zzz":2}', 400, 'malformed'],
      ['[]', 400, 'malformed'],
      ['null', 400, 'malformed'],
      ['"text"', 400, 'malformed'],
      ['{', 400, 'malformed'],
      ['\ufeff{}', 400, 'malformed'],
      [' '.repeat(64 * 1024 + 1), 413, 'body_too_large'],
    ]
    const posts = operations.filter(({ method }) => method === 'POST')
    expect(posts.length).toBeGreaterThan(8)
    for (const one of posts)
      for (const [body, status, code] of bodies) {
        const { said } = await ask(one, { body })
        expect([one.path, body.slice(0, 20), said.status, said.code]).toEqual([
          one.path,
          body.slice(0, 20),
          status,
          code,
        ])
      }
    for (const one of operations)
      for (const query of ['?zzz=1', '?limit=1&limit=1', '?__proto__=1', '?constructor=1']) {
        const { said } = await ask(one, { query })
        expect([one.method, one.path, query, said.status, said.code]).toEqual([
          ...[one.method, one.path, query, 400, 'malformed'],
        ])
      }
  })

  it('API-05 takes no sum that is a number, with an exponent, a sign, a space or too few decimals', async () => {
    const sums = [
      1,
      12.5,
      true,
      null,
      ['12.50'],
      { a: 1 },
      '12.5',
      '12,50',
      '+12.50',
      '-12.50',
      '1e3',
      ' 12.50',
      '012.50',
    ]
    const paths = ['/v1/invoices', '/v1/refunds', '/v1/payments']
    for (const path of paths) {
      const one = operations.find((each) => each.path === path && each.method === 'POST')
      if (!one) throw new Error(`${path} is not described`)
      for (const amount of sums) {
        const rest = { currency: 'EUR', ...(path === '/v1/refunds' ? { payment: 'pay_0' } : { reference: 'order-1' }) }
        const { said } = await ask(one, { body: JSON.stringify({ amount, ...rest }) })
        expect([path, amount, said.code, said.param]).toEqual([path, amount, 'malformed', 'amount'])
      }
    }
  })
})
