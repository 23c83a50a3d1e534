import { Agent, request } from 'node:http'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Route } from '../../src/http/kit/route.ts'
import { loadFolder } from '../../src/load-folder.ts'
import { merchant } from '../support/api.ts'
import { badText, badValue, CASES, SEED } from '../support/hostile.ts'
import { openWorld, type World } from '../support/world.ts'
import { type App, SECRET, startApp } from './support/app.ts'
import { member } from './support/member.ts'
import { signed } from './support/signed.ts'
import { type Visitor, visit } from './support/visitor.ts'

// Whatever is sent to any route there is: an answer comes, it is never a 5xx, and no money moves.
const ROUTES = (await loadFolder<Route | Route[]>(new URL('../../src/http/routes/', import.meta.url))).flat()
const ANSWER_WITHIN_MS = 20_000

let world: World
let app: App
let key: string
let visitor: Visitor
const agent = new Agent({ keepAlive: true })
beforeAll(async () => {
  world = await openWorld()
  const rails = { bank: { secrets: [SECRET] }, card: { secrets: [SECRET] } }
  const now = () => world.deps.clock()
  app = await startApp({ core: world.core, rails, now, mailIn: { secrets: [SECRET] }, trustedProxies: ['127.0.0.1'] })
  const shop = await merchant(world)
  key = shop.key
  const served = { world, app, opened: async (path: string) => opened(path) }
  visitor = await member(served, shop.owner)
  await visitor.open('/account')
})
afterAll(async () => {
  agent.destroy()
  await app[Symbol.asyncDispose]()
  await world.close()
})

async function opened(path: string): Promise<Visitor> {
  const one = visit(app)
  await one.open(path)
  return one
}

/** The fields a route knows, so that what is bad is bad in the right place. */
const fieldsOf = ({ body, api }: Route): string[] => {
  const schema = body instanceof z.ZodObject ? body : api?.body
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
}

type Attack = { method: string; path: string; headers: Record<string, string>; body: Buffer }

const attacks: fc.Arbitrary<Attack> = fc
  .record({
    route: fc.constantFrom(...ROUTES),
    method: fc.oneof(
      { weight: 8, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD') },
    ),
    parts: fc.array(badText, { minLength: 4, maxLength: 4 }),
    query: fc.dictionary(
      fc.oneof(fc.constantFrom('limit', 'cursor', 'lang', 'since', 'token', 'start', 'q'), badText),
      badText,
      {
        maxKeys: 3,
      },
    ),
    odd: fc.dictionary(
      fc.constantFrom(
        'accept-language',
        'user-agent',
        'range',
        'accept',
        'idempotency-key',
        'origin',
        'if-none-match',
        'content-encoding',
        'content-type',
        'authorization',
        'cookie',
      ),
      badText,
      { maxKeys: 2 },
    ),
    values: fc.array(badValue, { minLength: 12, maxLength: 12 }),
    kind: fc.constantFrom('fields', 'fields', 'json', 'bytes', 'deep'),
    bytes: fc.uint8Array({ maxLength: 300 }),
    address: fc.ipV4(),
  })
  .map(({ route, method = route.method.toUpperCase(), parts, query, odd, values, kind, bytes, address }) => {
    const isForm = route.body !== undefined && route.body !== 'raw'
    const fields = Object.fromEntries(fieldsOf(route).map((name, n) => [name, values[n % values.length]]))
    const body = kind === 'bytes' ? Buffer.from(bytes) : Buffer.from(said(kind, isForm, fields, values))
    let n = 0
    const path = `${route.path.replace(/:\w+/g, () => escaped(parts[n++ % 4] ?? ''))}${queryOf(query)}`
    const known = isForm ? formHeaders() : machineHeaders(route, body)
    const safe = Object.fromEntries(
      Object.entries(odd).map(([name, value]) => [name, value.replace(/[^\t\x20-\x7e\x80-\xff]/g, '?')]),
    )
    return { method, path, body, headers: { ...known, ...safe, 'x-forwarded-for': address } }
  })

const escaped = (text: string): string => encodeURIComponent(text.toWellFormed())

// Percent signs are left as they are: half an escape is bad input, too.
const queryOf = (query: Record<string, string>): string => {
  const parts = Object.entries(query).map(
    ([name, value]) => `${escaped(name)}=${value.startsWith('%') ? value.replace(/[^!-~]/g, '') : escaped(value)}`,
  )
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

function said(kind: string, isForm: boolean, fields: Record<string, unknown>, values: unknown[]): string {
  if (kind === 'deep') return `${'['.repeat(5_000)}${']'.repeat(5_000)}`
  if (!isForm) return JSON.stringify(kind === 'json' ? values[0] : fields)
  const texts = Object.entries({ ...fields, csrf: visitor.csrf }).map(([name, value]): [string, string] => [
    name,
    textOf(value).toWellFormed(),
  ])
  return new URLSearchParams(texts).toString()
}

// An object without words of its own is said as JSON: String would throw.
const textOf = (value: unknown): string => (Object(value) === value ? (JSON.stringify(value) ?? '') : String(value))

const formHeaders = () => ({
  ...{ 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
  cookie: visitor.cookie,
})

/** A rail and the mail server sign what they say, and a shop has a key: the lock is not what is tried here. */
const machineHeaders = ({ path }: Route, body: Buffer): Record<string, string> =>
  /callbacks|mail/.test(path)
    ? signed(body.toString(), { at: world.deps.clock(), id: crypto.randomUUID() }).headers
    : {
        ...{ 'content-type': 'application/json', authorization: `Bearer ${key}`, cookie: visitor.cookie },
        ...{ 'idempotency-key': crypto.randomUUID(), 'crypto-pay-api-token': key },
      }

/** The status of the answer; 0 when none came in time. */
const attack = ({ method, path, headers, body }: Attack): Promise<number> =>
  new Promise((resolve, reject) => {
    const asked = request(`${app.url}`, { method, path, headers: { ...headers, 'content-length': body.length }, agent })
    asked.setTimeout(ANSWER_WITHIN_MS, () => resolve(0))
    asked.once('error', reject)
    asked.once('response', (answer) => answer.resume().once('end', () => resolve(answer.statusCode ?? 0)))
    asked.end(body)
  })

test(`R-20 bad input over HTTP, to every route, is answered and does no harm (seed ${SEED})`, async () => {
  const seen = new Set<number>()
  const property = fc.asyncProperty(attacks, async (one) => {
    const status = await attack(one)
    const { err } = app.logged.findLast(({ err }) => err) ?? {}
    expect(status, 'no answer in time').not.toBe(0)
    expect(status, `${(err as Error | undefined)?.stack}`).toBeLessThan(500)
    seen.add(status)
  })
  await fc.assert(property, { seed: SEED, numRuns: CASES * 5 })
  // They got through the door, and were refused behind it for more than one reason.
  for (const status of [200, 400, 403, 404, 405]) expect(seen).toContain(status)
  expect(await world.breaches()).toEqual([])
  expect((await app.get('/healthz')).status).toBe(200)
}, 600_000)

test.each(['__proto__', 'constructor', 'toString'])(
  'R-20 a browser that speaks %s is answered in English',
  async (spoken) => {
    const answer = await app.get('/about', { headers: { 'accept-language': spoken } })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('<html lang="en"')
  },
)
