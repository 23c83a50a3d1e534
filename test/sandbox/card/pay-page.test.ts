import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tryWith } from '../../../src/sandbox/card/cards.ts'
import { openCardProcessor } from '../../../src/sandbox/card/index.ts'
import type { RailOrder } from '../../../src/sandbox/rail/orders/order.ts'
import { openBrowser, openTab } from '../../support/browser.ts'
import { type Receiver, receiveCallbacks } from '../../support/callback-receiver.ts'
import { hasChromium } from '../../support/capabilities.ts'

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const PICTURES = join(tmpdir(), 'okpay-card-pictures')

describe.skipIf(!hasChromium)('the processor’s page, in a browser', () => {
  let browser: Browser
  let okpay: Receiver
  let cards: Awaited<ReturnType<typeof openCardProcessor>>
  let clock: Date
  let order: RailOrder

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true })
    browser = await openBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    okpay = await receiveCallbacks()
    clock = new Date()
    cards = await openCardProcessor({ secret, now: () => clock, home: () => okpay.url, retryDelaysMs: [1] })
    order = placed('en')
  })
  afterEach(async () => {
    await cards.close()
    await okpay.close()
  })

  function placed(locale: 'en' | 'zh-CN'): RailOrder {
    const opened = cards.processor.place({
      account: 'acct_sandbox_okpay',
      reference: `OK-7QK2-9FX${cards.processor.orders().length}`,
      amount: '1250.75',
      currency: 'EUR',
      expires_at: new Date(clock.getTime() + 30 * 60_000).toISOString(),
      locale,
      callback_url: `${okpay.url}/callbacks/card`,
      return_url: `${okpay.url}/topup/return`,
    })
    if (!opened) throw new Error('it is a new reference')
    return opened
  }

  const open = (options: BrowserContextOptions = {}, of = order) =>
    openTab(browser, `${cards.url}/pay/${of.id}`, options)
  const tap = (page: Page, card: string) => page.getByRole('button', { name: card }).click()
  /** The receiver answers a GET with an empty page; that one is where the payer is sent back to. */
  const isBack = (page: Page) => page.waitForURL(`${okpay.url}/topup/return`)

  it('says what is paid and that nothing of it is real; a test card fills the form, and the payer goes back', async () => {
    const { page, problems } = await open()
    await page.getByText('no real card, no real money').waitFor()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('1,250.75\u00a0EUR')
    await tap(page, 'Pays')
    expect(await page.getByLabel('Card number').inputValue()).toBe('4242 4242 4242 4242')
    await page.getByRole('button', { name: 'Pay 1,250.75' }).click()
    await isBack(page)
    expect(okpay.received.map(({ body }) => body === '' || JSON.parse(body).type)).toContain('topup.succeeded')
    expect(problems).toEqual([])
  })

  it('a declined card says why and leaves the page open for another', async () => {
    const { page, problems } = await open()
    await tap(page, 'not enough money')
    await page.getByRole('button', { name: 'Pay 1,250.75' }).click()
    const alert = page.getByRole('alert')
    await alert.getByText('There is not enough money on this card').waitFor()
    await alert.getByText('You can try another card here').waitFor()
    await page.screenshot({ path: join(PICTURES, 'declined-en.png'), fullPage: true })
    await tap(page, 'Pays')
    await page.getByRole('button', { name: 'Pay 1,250.75' }).click()
    await isBack(page)
    expect(order.tries.map(({ outcome }) => outcome)).toEqual(['bank_insufficient_funds', 'paid'])
    expect(problems.filter((problem) => !problem.includes('402'))).toEqual([])
  })

  it('a number that is none is asked for again, and no try is counted', async () => {
    const { page } = await open()
    await tap(page, 'Pays')
    await page.getByLabel('Card number').fill('4242 4242 4242 4243')
    await page.getByRole('button', { name: 'Pay 1,250.75' }).click()
    await page.getByRole('alert').getByText('That is not a card number').waitFor()
    expect(order.tries).toEqual([])
  })

  it.each([
    ['A moment after you are back', 'after'],
    ['Never', 'never'],
    ['Twice', 'twice'],
  ])('whoever tries things out chooses when OKPay is told: %s', async (label, telling) => {
    const { page } = await open()
    await page.getByLabel(label).check()
    await tap(page, 'Pays')
    await page.getByRole('button', { name: 'Pay 1,250.75' }).click()
    await isBack(page)
    expect(order).toMatchObject({ state: 'paid', telling })
    expect(order.deliveries).toHaveLength(telling === 'twice' ? 2 : 0)
  })

  it('one may go back without paying, and come again', async () => {
    const { page } = await open()
    await page.getByRole('link', { name: 'Go back without paying' }).click()
    await isBack(page)
    expect(order.state).toBe('open')
  })

  it('an order that is paid, over or unknown says so and asks for no card', async () => {
    await cards.processor.pay(order, tryWith('4242424242424242'), 'before')
    const { page } = await open()
    await page.getByRole('heading', { name: 'Paid' }).waitFor()
    const late = placed('en')
    clock = new Date(clock.getTime() + 31 * 60_000)
    await page.goto(`${cards.url}/pay/${late.id}`)
    await page.getByRole('heading', { name: 'This order has expired' }).waitFor()
    await page.goto(`${cards.url}/pay/ord_nobody`)
    await page.getByRole('heading', { name: 'There is no such order' }).waitFor()
    expect(await page.locator('form').count()).toBe(0)
    const back = page.getByRole('link', { name: 'Back to OKPay' })
    expect(await back.getAttribute('href')).toBe(`${okpay.url}/topup/return?lang=en`)
  })

  it.each([
    ['en-GB', 'Nothing to pay here', 'Back to OKPay'],
    ['zh-CN', '这里没有需要支付的订单', '返回 OKPay'],
  ])('its bare address says where orders begin, in the language of the browser: %s', async (locale, title, back) => {
    const { page, problems } = await openTab(browser, `${cards.url}/`, { locale })
    await page.getByRole('heading', { name: title }).waitFor()
    const card = await page.locator('.card').boundingBox()
    expect(Math.round((card?.x ?? 0) + (card?.width ?? 0) / 2)).toBe(700)
    await page.getByRole('link', { name: back }).click()
    await page.waitForURL(`${okpay.url}/topup/return**`)
    expect(problems).toEqual([])
  })

  it('two sends of one form charge once', async () => {
    const send = () =>
      fetch(`${cards.url}/pay/${order.id}`, {
        method: 'POST',
        body: new URLSearchParams({ number: '4242424242424242', telling: 'before' }),
        redirect: 'manual',
      })
    await Promise.all([send(), send(), send()])
    expect(order.tries).toHaveLength(1)
    expect(okpay.received).toHaveLength(1)
  })

  it.each([
    ['en', 1400, 'light'],
    ['en', 390, 'dark'],
    ['zh-CN', 1400, 'dark'],
    ['zh-CN', 390, 'light'],
  ] as const)('in %s at %i px in the %s: fits, and speaks the payer’s language', async (locale, width, colorScheme) => {
    const { page, problems } = await open({ viewport: { width, height: 900 }, colorScheme }, placed(locale))
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale)
    await page.getByRole('button', { name: locale === 'en' ? 'Pay 1,250.75' : '支付 1,250.75' }).waitFor()
    await page.screenshot({ path: join(PICTURES, `pay-${locale}-${width}-${colorScheme}.png`), fullPage: true })
    await page.getByRole('link', { name: locale === 'en' ? '中文' : 'English' }).click()
    await page.getByRole('button', { name: locale === 'en' ? '支付 1,250.75' : 'Pay 1,250.75' }).waitFor()
    expect(problems).toEqual([])
  })
})
