import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../support/world.ts'
import { type App, startApp, VERSION } from '../support/app.ts'

let world: World
let app: App
beforeAll(async () => {
  world = await openWorld()
  app = await startApp({ core: world.core, now: () => world.deps.clock() })
})
afterAll(async () => {
  await app[Symbol.asyncDispose]()
  await world.close()
})

const pageOf = async (path: string, headers: Record<string, string> = {}) => (await app.get(path, { headers })).text()

test('the fees page shows the schedule in force, every currency of it', async () => {
  const fees = await world.core.getFees({})
  if (!fees.ok) throw new Error('there is a schedule')
  const page = await pageOf('/fees')
  const currencies = new Set(fees.value.map((fee) => fee.currency))
  expect(currencies.size).toBeGreaterThan(1)
  for (const currency of currencies) expect(page).toContain(`<b>${currency}</b>`)
  expect(page).toContain('Send to someone')
  expect(await pageOf('/fees?lang=zh-CN')).toContain('银行转账充值')
})

test.each([
  ['', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['zh-TW,zh;q=0.9,en;q=0.5', 'zh-CN'],
  ['fr,zh-Hans-CN;q=0.8,en;q=0.1', 'zh-CN'],
  ['fr', 'en'],
  ['*', 'en'],
  ['__proto__', 'en'],
])('pages answer in the browser’s language: %j is %s', async (accepted, locale) => {
  expect(await pageOf('/help', { 'accept-language': accepted })).toContain(`<html lang="${locale}">`)
})

test.each([
  ['zh-CN', 'zh-CN'],
  ['en', 'en'],
  ['constructor', 'zh-CN'],
  ['%22%3E%3Cscript%3E', 'zh-CN'],
])('?lang=%s decides over the browser when it is a language we speak: %s', async (lang, locale) => {
  const page = await pageOf(`/help?lang=${lang}`, { 'accept-language': 'zh' })
  expect(page).toContain(`<html lang="${locale}">`)
  expect(page).not.toContain('<script>')
})

test('a way to the chat and to a person is on the help page', async () => {
  const page = await pageOf('/help')
  expect(page).toContain('https://t.me/okpay_test_bot')
  expect(page).toContain('/support')
})

test('LOG-06 status, readiness and health tell that something is wrong, not what', async () => {
  const ready = () => Promise.reject(new Error('password authentication failed for okpay_app'))
  await using ill = await startApp({ ready })
  const [status, readyz, healthz] = await Promise.all(['/status', '/readyz', '/healthz'].map((path) => ill.get(path)))
  expect([status?.status, readyz?.status, healthz?.status]).toEqual([200, 503, 200])
  const words = `${await status?.text()}${await readyz?.text()}`
  expect(words).toContain('We are having trouble')
  expect(words).not.toContain('okpay_app')
  expect((await app.get('/readyz')).status).toBe(200)
  expect(await pageOf('/status')).toContain(VERSION)
})

test('the figures are there for the developer on the same machine, and for nobody behind a proxy', async () => {
  expect(await pageOf('/metrics')).toContain('okpay_http_request_duration_seconds')
  for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via']) {
    expect((await app.get('/metrics', { headers: { [name]: '127.0.0.1' } })).status).toBe(404)
  }
  await using open = await startApp({ publicUrl: 'https://pay.example' })
  expect((await open.get('/metrics')).status).toBe(404)
})

test('with a metrics token the figures are for its bearer alone', async () => {
  await using guarded = await startApp({ metricsToken: 'figures-please', publicUrl: 'https://pay.example' })
  for (const authorization of ['', 'Bearer', 'Bearer figures-pleas', 'Bearer figures-please2', 'figures-please']) {
    expect((await guarded.get('/metrics', { headers: { authorization } })).status).toBe(404)
  }
  expect((await guarded.get('/metrics', { headers: { authorization: 'Bearer figures-please' } })).status).toBe(200)
})

test('an address that does not exist is a page for a browser and problem+json for a program', async () => {
  const browser = await app.get('/nowhere', { headers: { accept: 'text/html,*/*;q=0.8' } })
  expect([browser.status, browser.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
  const program = await app.get('/nowhere')
  expect(program.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
})

test('no two requests share an id, and a client’s own is not taken over', async () => {
  const headers = { 'x-request-id': 'req_mine\nforged'.replace('\n', '') }
  const ids = await Promise.all(
    [1, 2, 3].map(async () => (await app.get('/healthz', { headers })).headers.get('x-request-id')),
  )
  expect(new Set(ids).size).toBe(3)
  expect(ids).not.toContain('req_mineforged')
})

test('LOG-01 the log has no query, no address and no header of a request', async () => {
  app.logged.length = 0
  await app.get('/help?lang=en&secret=swordfish', {
    headers: { cookie: 'a=swordfish', authorization: 'Bearer swordfish' },
  })
  await expect
    .poll(() => app.logged)
    .toContainEqual(expect.objectContaining({ event: 'http_request', route: '/help', status: 200 }))
  expect(JSON.stringify(app.logged)).not.toContain('swordfish')
})

test('the API description is made of the schemas that are enforced, and every reference in it leads somewhere', async () => {
  const description = await (await app.get('/openapi.json')).json()
  expect(description.openapi).toMatch(/^3\.1\./)
  expect(Object.keys(description.paths)).toEqual(expect.arrayContaining(['/callbacks/{rail}', '/healthz', '/readyz']))
  const callback = description.paths['/callbacks/{rail}'].post
  const [body] = callback.requestBody.content['application/json'].schema.anyOf ?? [
    callback.requestBody.content['application/json'].schema,
  ]
  expect(body.properties.data.required).toEqual(
    expect.arrayContaining(['event_id', 'reference', 'account', 'amount', 'currency']),
  )
  expect(callback.parameters.map(({ name }: { name: string }) => name)).toEqual([
    'rail',
    'webhook-id',
    'webhook-timestamp',
    'webhook-signature',
  ])
  for (const [, name] of JSON.stringify(description).matchAll(/#\/components\/schemas\/(\w+)/g)) {
    expect(description.components.schemas).toHaveProperty(name ?? '')
  }
})

test('the documentation names every operation and every code a refusal can have', async () => {
  const page = await pageOf('/docs')
  expect(page).toContain('POST /callbacks/{rail}')
  for (const code of ['signature_invalid', 'insufficient_balance', 'link_used']) expect(page).toContain(`id="${code}"`)
})
