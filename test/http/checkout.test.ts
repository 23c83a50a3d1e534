import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import decodeQR from 'qr/decode.js'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openTab } from '../support/browser.ts'
import { hasChromium } from '../support/capabilities.ts'
import { granted } from '../support/people.ts'
import { startApp } from './support/app.ts'
import { serveWorld } from './support/served.ts'
import { openShop, type Shop } from './support/shop.ts'

const served = serveWorld()

/** What a camera reads on a screen. */
async function scan(page: Page): Promise<string> {
  const shot = sharp(await page.screenshot({ fullPage: true })).ensureAlpha()
  const { data, info } = await shot.raw().toBuffer({ resolveWithObject: true })
  return decodeQR({ data, width: info.width, height: info.height }, { effort: Infinity, timeLimit: Infinity })
}

/** What stands on a page that is paid, apart from what is only read out. */
const readPaid = async (page: Page): Promise<string> =>
  (await page.locator('#checkout :is(.order, [data-while="paid"])').allInnerTexts()).join('\n')

describe.skipIf(!hasChromium)('the checkout in a browser', () => {
  let browser: Browser
  let shop: Shop
  beforeAll(async () => {
    browser = await openBrowser()
    shop = await openShop(served.world)
  })
  afterAll(() => browser.close())

  test('S34 S37 S40 a customer scans the code on the page, pays in the chat, and the page turns to “paid” by itself', async () => {
    const token = await shop.link()
    const payer = await served.world.person({ name: 'Wilhelmina Quist', balance: '20.00' })
    const { page, problems } = await openTab(browser, `${served.app.url}/pay/${token}`, { colorScheme: 'dark' })
    await page.getByRole('heading', { name: '12.50 EUR' }).waitFor()
    const scanned = new URL(await scan(page))
    expect(scanned.origin + scanned.pathname).toBe('https://t.me/okpay_test_bot')

    await shop.sell(scanned.searchParams.get('start')?.replace(/^pay_/, '') ?? '', payer)

    await page.getByRole('heading', { name: '12.50 EUR paid' }).waitFor()
    expect(await page.getByRole('status').textContent()).toBe('12.50\u00a0EUR paid')
    expect(await page.title()).toBe('12.50\u00a0EUR paid · OKPay')
    const { paidAt } = granted(await served.world.core.readPaymentLink({ token }))
    expect(await page.locator('#paid-at').getAttribute('datetime')).toBe(paidAt?.toISOString())
    const turned = await readPaid(page)
    for (const shown of ['To Café Luna', '\u00a0UTC', 'the receipt is in your chat']) expect(turned).toContain(shown)
    const all = await page.locator('#checkout').innerText()
    for (const gone of ['Open in Telegram', 'OKPay ID', 'Valid until', 'Wilhelmina']) expect(all).not.toContain(gone)
    expect(problems).toEqual([])

    // Whoever opens it later reads the very same.
    await page.reload()
    expect(await readPaid(page)).toBe(turned)
    expect(await page.getByRole('status').textContent()).toBe('')
  })

  test('S40 in Chinese it turns to the words the server would write, and asks no more', async () => {
    const token = await shop.link()
    const payer = await served.world.person({ balance: '20.00' })
    const { page } = await openTab(browser, `${served.app.url}/pay/${token}?lang=zh-CN`)
    await shop.sell(token, payer)
    await page.getByRole('heading', { name: '已付款 12.50 欧元' }).waitFor()
    const turned = await readPaid(page)
    let asked = 0
    page.on('request', () => (asked += 1))
    await page.evaluate(() => dispatchEvent(new Event('pageshow')))
    await page.waitForTimeout(2_100)
    expect(asked).toBe(0)
    await page.reload()
    expect(await readPaid(page)).toBe(turned)
  })

  test('S49 it follows a shop that stops taking payments and begins again', async () => {
    const { page } = await openTab(browser, `${served.app.url}/pay/${await shop.link()}`)
    const accept = (accepting: boolean) => served.world.core.setAccepting({ actor: shop.owner.chat, accepting })
    granted(await accept(false))
    await page.getByRole('heading', { name: 'This shop takes no payments right now' }).waitFor()
    expect(await page.getByText('Open in Telegram').isVisible()).toBe(false)
    granted(await accept(true))
    await page.getByText('Open in Telegram').waitFor()
  })

  test('S35 by keyboard alone: an ID is typed, the answer has the focus, and the page still turns', async () => {
    const token = await shop.link()
    const payer = await served.world.person({ balance: '20.00' })
    const { page, problems } = await openTab(browser, `${served.app.url}/pay/${token}`)
    await page.getByRole('link', { name: 'Open in Telegram' }).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.type(payer.okpayId)
    await page.keyboard.press('Enter')
    await page.getByText('a card is in its chat now').waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('a card is in its chat now')
    await shop.sell(token, payer)
    await page.getByRole('heading', { name: '12.50 EUR paid' }).waitFor()
    expect(problems).toEqual([])
  })

  test('it asks quickly while somebody looks, seldom later or unseen, ever more seldom while we are down, and comes back', async () => {
    const token = await shop.link()
    const payer = await served.world.person({ balance: '20.00' })
    const { page } = await openTab(browser, 'about:blank')
    await page.clock.install()
    let [asked, status] = [0, 200]
    await page.route('**/state', (route) => {
      asked += 1
      return route.fulfill({ status, json: { state: 'open' } })
    })
    // Its clock stands still until what it asked is answered, however long that takes here.
    await page.addInitScript(() => {
      const ask = window.fetch
      const held = window as unknown as { answered?: Promise<unknown> }
      window.fetch = (...asked) => {
        const answer = ask(...asked)
        held.answered = answer.then((response) => response.clone().text()).catch(() => {})
        return answer
      }
    })
    /** How often the page asks within so many seconds of its own clock. */
    const asksWithin = async (seconds: number): Promise<number> => {
      const before = asked
      for (let second = 0; second < seconds; second++) {
        await page.clock.runFor(1000)
        await page.evaluate(() => (window as unknown as { answered?: Promise<unknown> }).answered)
        await page.waitForTimeout(15)
      }
      return asked - before
    }
    await page.goto(`${served.app.url}/pay/${token}`)
    expect(await asksWithin(40)).toBeGreaterThan(15)
    await page.clock.fastForward(11 * 60_000)
    expect(await asksWithin(40)).toBeLessThan(6)
    const hide = (hidden: boolean) =>
      page.evaluate((value) => {
        Object.defineProperty(document, 'hidden', { value, configurable: true })
        document.dispatchEvent(new Event('visibilitychange'))
      }, hidden)
    await hide(true)
    await asksWithin(10)
    expect(await asksWithin(60)).toBeLessThan(4)
    await hide(false)
    status = 503
    await asksWithin(2)
    // After 4 seconds, 8 more, 16 more.
    expect(await asksWithin(40)).toBeLessThan(5)

    await shop.sell(token, payer)
    await page.unroute('**/state')
    await hide(false)
    await page.getByRole('heading', { name: '12.50 EUR paid' }).waitFor()
  })

  test('without JavaScript the page asks for itself anew', async () => {
    const token = await shop.link()
    const { page } = await openTab(browser, `${served.app.url}/pay/${token}?lang=en`, { javaScriptEnabled: false })
    expect(await page.locator('meta[http-equiv="refresh"]').getAttribute('content')).toBe(
      `30;url=/pay/${token}?lang=en`,
    )
    expect(await page.getByText('Open in Telegram').isVisible()).toBe(true)
  })

  test('S34 a shop copies the button from /docs to its own site, and a customer gets to the checkout by it', async () => {
    const token = await shop.link()
    await using app = await startApp({ core: served.world.core, now: () => served.world.deps.clock() })
    await using house = await startApp({ core: {}, publicUrl: app.url })
    const { page: docs } = await openTab(browser, `${house.url}/docs?lang=en`)
    const snippet = await docs.locator('#site pre').textContent()
    const site = createServer((_request, response) =>
      response.end(`<!doctype html><title>A shop</title>${snippet?.replace('LINK', token)}`),
    )
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
    try {
      const { page } = await openTab(browser, `http://localhost:${(site.address() as AddressInfo).port}/`)
      const button = page.getByRole('img', { name: 'Pay with OKPay' })
      expect(await button.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBe(200)
      await button.click()
      await page.getByRole('heading', { name: '12.50 EUR' }).waitFor()
      expect(page.url()).toBe(`${app.url}/pay/${token}`)
    } finally {
      site.closeAllConnections()
      site.close()
    }
  })

  const sizes = [
    { width: 390, height: 844 },
    { width: 1400, height: 900 },
  ]
  test.each(sizes)('it fits a screen $width wide, whatever the shop writes', async (viewport) => {
    const token = await shop.link('9876543.21', `${'Incomprehensibilities'.repeat(6)} x`)
    for (const lang of ['en', 'zh-CN']) {
      const { page } = await openTab(browser, `${served.app.url}/pay/${token}?lang=${lang}`, { viewport })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
      expect(await scan(page)).toContain(`start=pay_${token}`)
    }
  })
})
