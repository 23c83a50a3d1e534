import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Core, money } from '#core'
import type { Route } from '../../src/http/kit/route.ts'
import { loadFolder } from '../../src/load-folder.ts'
import { type App, startApp } from './support/app.ts'
import { visit } from './support/visitor.ts'

const PUBLIC_URL = 'https://pay.example'

const core: Partial<Core> = {
  getFees: async () => ({
    ok: true,
    value: { currency: 'EUR', level: 0, example: money(10000n, 'EUR'), operations: [] },
  }),
  readPaymentLink: async ({ token }) => ({
    ok: true,
    value: {
      token,
      kind: 'link',
      shop: 'Café Luna',
      ownerMasked: 'C••••',
      amount: money(1250n, 'EUR'),
      currency: 'EUR',
      least: null,
      uses: 1,
      description: 'Two cappuccinos',
      state: 'open',
      accepting: true,
      policy: { countries: null, currencies: null, amounts: [] },
      refunds: null,
      createdAt: new Date(0),
      expiresAt: new Date(0),
      paidAt: null,
      back: null,
      pictured: false,
      logo: false,
    },
  }),
  readLink: async ({ purpose }) => ({ ok: true, value: { purpose, locale: 'en', expiresAt: new Date(0) } }),
}
const routes = (await loadFolder<Route | Route[]>(new URL('../../src/http/routes/', import.meta.url))).flat()
const assets = (await readdir(new URL('../../src/http/assets/', import.meta.url))).map((name) => `/assets/${name}`)
const pages = routes.filter(({ method }) => method === 'get')
const paths = pages.map(({ path }) => path)
const closed = pages.filter(({ visitor }) => visitor === 'logged_in').map(({ path }) => path)

let app: App
beforeAll(async () => {
  app = await startApp({ core, publicUrl: PUBLIC_URL, metricsToken: 'figures-please' })
})
afterAll(() => app[Symbol.asyncDispose]())

/** The headers that guard whoever reads an answer, without those that differ each time. */
function guards(response: Response): Record<string, string> {
  const passing = new Set([
    'x-request-id',
    'date',
    'connection',
    'keep-alive',
    'set-cookie',
    'content-length',
    'content-type',
    // What the API says of itself, beside its guards.
    ...['ratelimit-policy', 'ratelimit', 'www-authenticate'],
  ])
  return Object.fromEntries([...response.headers].filter(([name]) => !passing.has(name)))
}

const GUARDS = {
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ].join(';'),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
}

// The one page whose script asks us for more; the badges, which stand on the sites of shops.
const WAITING = '/pay/:id'
const guardsOf = (path: string) =>
  path === WAITING
    ? { ...GUARDS, 'content-security-policy': `${GUARDS['content-security-policy']};connect-src 'self'` }
    : GUARDS
const BADGES = ['/assets/pay-with-okpay.en.svg', '/assets/pay-with-okpay.zh-CN.svg']

test('WEB-01 every route is looked at', () => {
  expect(paths).toEqual(
    expect.arrayContaining([
      WAITING,
      '/password',
      '/verify-email',
      '/unfreeze',
      '/reset',
      '/login',
      '/fees',
      '/help',
      '/status',
      '/docs',
    ]),
  )
  expect(assets).toEqual(expect.arrayContaining(['/assets/doorstep.js', ...BADGES]))
  expect(closed).toContain('/account')
})

test.each(paths.filter((path) => path !== '/' && !closed.includes(path)))(
  'WEB-01 REC-02 %s carries every guard',
  async (path) => {
    expect(guards(await app.get(path))).toEqual(guardsOf(path))
  },
)

test.each(closed)(
  'WEB-01 SES-02 %s leads whoever is not logged in to the login page, with every guard',
  async (path) => {
    const response = await app.get(path)
    expect(response.status).toBe(303)
    expect(guards(response)).toEqual({ ...GUARDS, location: '/login?lang=en' })
  },
)

test('WEB-01 so do answers to forms, refusals, redirects and addresses that do not exist', async () => {
  const visitor = visit(app)
  await visitor.open('/password')
  expect(guards(await visitor.send('/password', { token: 'x', step: 'open' }))).toEqual(GUARDS)
  expect(guards(await visitor.send('/password', { token: 'x', step: 'open', csrf: 'no' }))).toEqual(GUARDS)
  expect(guards(await app.post('/callbacks/bank'))).toEqual(GUARDS)
  expect(guards(await app.get('/nowhere'))).toEqual(GUARDS)
  expect(guards(await app.get('/'))).toEqual({ ...GUARDS, location: '/about' })
})

test.each(assets.filter((path) => !BADGES.includes(path)))(
  'WEB-01 %s carries them too, but may be kept',
  async (path) => {
    const response = await app.get(path)
    expect(response.status).toBe(200)
    expect(guards(response)).toMatchObject({ ...GUARDS, 'cache-control': 'no-cache' })
    const stamped = new RegExp(`${path}\\?v=[\\w-]{10}`).exec(await (await app.get('/help')).text())?.[0]
    if (!stamped) return
    expect((await app.get(stamped)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  },
)

test.each(BADGES)('S34 WEB-01 %s carries them, but the sites of shops may show and keep it', async (path) => {
  expect(guards(await app.get(path))).toMatchObject({
    ...GUARDS,
    'cache-control': 'public, max-age=86400',
    'cross-origin-resource-policy': 'cross-origin',
  })
})

test('WEB-01 over plain http nothing promises https', async () => {
  await using plain = await startApp({ core })
  expect(guards(await plain.get('/password'))).not.toHaveProperty('strict-transport-security')
})

test.each(paths)('WEB-01 %s has no inline script or style and nothing from elsewhere', async (path) => {
  const response = await app.get(path)
  const page = await response.text()
  if (!response.headers.get('content-type')?.startsWith('text/html')) return
  expect(page).not.toMatch(/<script(?![^>]*\bsrc="\/assets\/)|<style|\sstyle=|\son[a-z]+=|="javascript:/i)
  const loaded = [...page.matchAll(/<(?:script|img|link|iframe)[^>]*?(?:src|href)="([^"]+)"/g)].map(([, url]) => url)
  expect(loaded.filter((url) => !/^\/(?:assets|pay)\//.test(url ?? ''))).toEqual([])
})

test.each(paths)('PCI-01 %s has no field for a card, and shows nobody else’s page inside it', async (path) => {
  const page = await (await app.get(path)).text()
  expect(page).not.toMatch(/<(?:iframe|frame|embed|object)\b|autocomplete="cc-/i)
  expect(page).not.toMatch(/name="(?:card|pan|cvc|cvv|expiry|card[-_]?number)"/i)
})
