import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Core, HistoryEntry, Money } from '#core'
import { openBrowser, openTab } from '../support/browser.ts'
import { hasChromium } from '../support/capabilities.ts'
import { type App, startApp } from './support/app.ts'

const TOKEN = 'c_WGT_9SlDc2ld-qSrn86FqUonM4yJLUq5vwqIsfhP8'
const PASSWORD = 'seven boats leaving at noon'

const EUR = (minor: bigint): Money => ({ minor, currency: 'EUR' })
const LONG_LINE: HistoryEntry = {
  reference: 'OK-7QK2-9FX0',
  at: new Date('2026-12-23T12:00:00Z'),
  kind: 'topup',
  rail: 'card',
  amount: EUR(1_234_567_890n),
  fee: EUR(0n),
  counterparty: null,
  exchanged: null,
  note: null,
  state: 'in_review',
  calledOff: false,
  takenBack: null,
  reason: null,
}

const PLATFORMS = ['LotusPay', 'PandaWallet', 'Kite'].map((en) => ({ code: en, name: { en, 'zh-CN': en } }))

// What a page does in a browser is the matter here; what the core makes of a link is in routes/password.test.ts.
const set: { token: string; password: string }[] = []
const core: Partial<Core> = {
  readLink: async ({ purpose }) => ({ ok: true, value: { purpose, locale: 'zh-CN', expiresAt: new Date(0) } }),
  async setPassword(input) {
    if (input.password.length < 15) return { ok: false, failure: { code: 'password_weak', reason: 'too_short' } }
    set.push(input)
    return { ok: true, value: { locale: 'zh-CN' } }
  },
  async continueSession() {
    return {
      ok: true,
      value: {
        name: 'Anna Keller',
        okpayId: 'OK7Q2K9F4X',
        locale: 'en',
        state: 'active',
        coolingUntil: null,
        phrase: null,
      },
    }
  },
  getRails: async () => ({
    ok: true,
    value: [
      { rail: 'card', health: 'up', currencies: [], platforms: [], expectedHours: null },
      { rail: 'platform', health: 'maintenance', currencies: [], platforms: PLATFORMS, expectedHours: null },
      { rail: 'bank', health: 'down', currencies: [], platforms: [], expectedHours: { from: 1, to: 48 } },
    ],
  }),
  getApiKeyOffer: async () => ({
    ok: true,
    value: { locale: 'en', shop: 'Café Aurora', takesCode: false, replaceable: [], phrase: null },
  }),
  makeApiKey: async () => ({
    ok: true,
    value: {
      locale: 'en',
      shop: 'Café Aurora',
      secret: `okp_live_${'W'.repeat(32)}`,
      signing: null,
      live: true,
      scopes: [],
    },
  }),
  getHistory: async () => ({ ok: true, value: { entries: [LONG_LINE], newer: null, older: null } }),
}

describe.skipIf(!hasChromium)('in a browser', () => {
  let browser: Browser
  let app: App
  beforeAll(async () => {
    browser = await openBrowser()
    app = await startApp({ core })
  })
  afterAll(async () => {
    await browser.close()
    await app[Symbol.asyncDispose]()
  })

  test('S13 REC-02 a link opens by itself, in its owner’s language, and its token never is in an address we are sent', async () => {
    const { page, problems } = await openTab(browser, 'about:blank')
    const asked: string[] = []
    page.on('request', (request) => asked.push(`${request.url()} ${request.headers()['referer'] ?? ''}`))
    await page.goto(`${app.url}/password#${TOKEN}`)

    await page.getByLabel('新密码').fill('short')
    expect(await page.locator('#meter').textContent()).toBe('还不够长，请继续输入。')
    await page.getByRole('button', { name: '保存密码' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByLabel('新密码').inputValue()).toBe('')

    await page.getByLabel('新密码').fill(PASSWORD)
    await page.getByRole('button', { name: '显示' }).click()
    expect(await page.getByLabel('新密码').getAttribute('type')).toBe('text')
    await page.getByRole('button', { name: '保存密码' }).click()
    await page.getByRole('heading', { name: '密码已设置' }).waitFor()

    expect(set).toEqual([{ token: TOKEN, password: PASSWORD }])
    expect(page.url()).not.toContain(TOKEN)
    expect(asked.filter((line) => line.replace(/#.*? /, ' ').includes(TOKEN))).toEqual([])
    // The refused password was answered with a 422, which Chromium notes; the content policy had nothing to refuse.
    expect(problems.filter((problem) => !problem.includes('422'))).toEqual([])
  })

  test('REC-02 a link without its secret part says so', async () => {
    const { page, problems } = await openTab(browser, `${app.url}/verify-email`)
    await page.getByText('Part of the address is missing.').waitFor()
    expect(await page.getByRole('button').count()).toBe(0)
    expect(problems).toEqual([])
  })

  test('REC-02 the whole link, opened where its beginning was, opens although the page stays the same', async () => {
    const { page } = await openTab(browser, `${app.url}/password`)
    await page.getByText('Part of the address is missing.').waitFor()
    await page.goto(`${app.url}/password#${TOKEN}`)
    await page.getByLabel('新密码').waitFor()
    expect(page.url()).not.toContain(TOKEN)
  })

  test('REC-03 without JavaScript the page says what is needed', async () => {
    const { page } = await openTab(browser, `${app.url}/password#${TOKEN}`, { javaScriptEnabled: false })
    await page.getByText('This link needs JavaScript').waitFor()
    expect(await page.getByRole('link', { name: 'Back to the chat' }).count()).toBe(1)
  })

  test.each(['en', 'zh-CN'])(
    'S19 in %s a phone shows when something happened on one line, beside any amount',
    async (lang) => {
      const { page } = await openTab(browser, `${app.url}/help`, { viewport: { width: 390, height: 844 } })
      await page.context().addCookies([{ name: 'okpay-session', value: TOKEN, url: app.url }])
      await page.goto(`${app.url}/account/history?lang=${lang}`)
      const lines = await page.locator('.entries small').evaluate((words) => {
        const range = document.createRange()
        range.selectNodeContents(words)
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
      })
      expect(lines).toBe(1)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    },
  )

  test('API-01 a new key of the merchant API fits a phone, whole', async () => {
    const { page } = await openTab(browser, `${app.url}/api-key#${TOKEN}`, { viewport: { width: 390, height: 844 } })
    await page.locator('input[type=password]').fill(PASSWORD)
    await page.getByRole('button', { name: 'Make the key' }).click()
    await page.locator('.key').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })

  test.each(['/help', '/status', '/status?lang=zh-CN', '/docs', '/nowhere'])('%s fits a phone', async (path) => {
    const { page } = await openTab(browser, app.url + path, { viewport: { width: 390, height: 844 } })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })
})
