import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser, openTab, type Tab } from '../../support/browser.ts'
import { hasChromium } from '../../support/capabilities.ts'
import { startSmallSandbox } from './small-sandbox.ts'

type Sandbox = Awaited<ReturnType<typeof startSmallSandbox>>

let sandbox: Sandbox
beforeEach(async () => {
  sandbox = await startSmallSandbox()
})
afterEach(() => sandbox.close())

describe('the paths of t.me on the sandbox’s port', () => {
  it('open the bot in any spelling, and nobody else', async () => {
    const status = async (path: string) => (await fetch(`${sandbox.url}${path}`)).status
    expect(await status('/t.me/okpay_sandbox_bot?start=pay_7')).toBe(200)
    expect(await status('/t.me/OKPay_Sandbox_Bot')).toBe(200)
    expect(await status('/t.me/share/url?url=https%3A%2F%2Ft.me%2Fokpay_sandbox_bot')).toBe(200)
    expect(await status('/t.me/durov')).toBe(404)
    expect(await status('/t.me/')).toBe(404)
  })

  it('do nothing when they are only looked at', async () => {
    const { id } = sandbox.world.addPerson({ name: 'Anna' })
    for (let time = 0; time < 10; time++) await fetch(`${sandbox.url}/t.me/okpay_sandbox_bot?start=pay_7`)
    expect(sandbox.world.chat(id).messages).toEqual([])
  })
})

describe.skipIf(!hasChromium)('a link to the bot, in a browser', () => {
  let browser: Browser
  let tab: Tab
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(() => {
    for (const name of ['Anna Keller', 'Ben Kern', '李明']) sandbox.world.addPerson({ name, language: 'en' })
  })
  afterEach(async () => {
    await page.context().close()
    expect(tab.problems).toEqual([])
  })

  const open = async (path: string, locale = 'en-GB') => {
    tab = await openTab(browser, `${sandbox.url}${path}`, { locale })
    page = tab.page
  }
  const texts = (name: string) => {
    const person = sandbox.world.people().find(({ firstName }) => firstName === name)
    return sandbox.world.chat(person?.id ?? 0).messages.map(({ text }) => text)
  }

  it('asks whose phone, and there the payload arrives, once, whatever is reloaded afterwards', async () => {
    await open('/t.me/okpay_sandbox_bot?start=pay_7')
    await page.getByRole('heading', { name: 'Open the chat on which phone?' }).waitFor()
    await page.getByRole('button', { name: 'Ben Kern' }).click()
    const ben = page.getByRole('region', { name: 'Ben Kern’s phone' })
    await ben.getByText('with pay_7').waitFor()
    await page.getByRole('button', { name: 'Ben', pressed: true }).waitFor()
    await page.reload()
    await ben.getByText('with pay_7').waitFor()
    expect(texts('Ben')).toEqual(['/start pay_7', 'Hello Ben with pay_7'])
    expect(texts('Anna')).toEqual([])
  })

  it('without a payload, or with one Telegram would not take, only opens the chat', async () => {
    for (const query of ['', '?start=', `?start=${'x'.repeat(65)}`, '?start=a%20b']) {
      await open(`/t.me/okpay_sandbox_bot${query}`)
      await page.getByRole('button', { name: 'Anna Keller' }).click()
      await page.getByRole('region', { name: 'Anna Keller’s phone' }).getByRole('button', { name: 'START' }).waitFor()
      expect(texts('Anna')).toEqual([])
      if (query !== '?start=a%20b') await page.context().close()
    }
  })

  it('on a narrow page, in Chinese, brings the chosen phone to the front', async () => {
    await open('/t.me/okpay_sandbox_bot?start=pay_8', 'zh-CN')
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('heading', { name: '在哪部手机上打开聊天？' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await page.getByRole('button', { name: '李明' }).click()
    const ming = page.getByRole('region', { name: '李明的手机' })
    await ming.getByText('with pay_8').waitFor()
    await expect.poll(async () => (await ming.boundingBox())?.x).toBe(0)
  })

  it('that is shared is opened by whoever gets it; one that leads elsewhere is only shown', async () => {
    const share = (url: string) => `/t.me/share/url?url=${encodeURIComponent(url)}`
    await open(share('https://t.me/okpay_sandbox_bot?start=pay_9'))
    await page.getByRole('button', { name: 'Anna Keller' }).click()
    await page.getByText('with pay_9').waitFor()
    await page.goto(`${sandbox.url}${share('https://elsewhere.example/x')}`)
    await page.getByText('https://elsewhere.example/x').waitFor()
    expect(await page.getByRole('button', { name: 'Anna Keller' }).count()).toBe(0)
  })

  it('in a chat acts in its own phone, also one with this port’s address; sharing asks here and not at Telegram', async () => {
    await open('/')
    const anna = page.getByRole('region', { name: 'Anna Keller’s phone' })
    await anna.getByRole('button', { name: 'START' }).click()
    await anna.getByText('Hello Anna').waitFor()
    const write = async (text: string) => {
      await anna.getByRole('textbox').fill(text)
      await page.keyboard.press('Enter')
      await anna.getByText(`You said: ${text}`).waitFor()
    }
    await write('see https://t.me/okpay_sandbox_bot?start=pay_1')
    await anna
      .getByRole('button', { name: /start=pay_1$/ })
      .last()
      .click()
    await anna.getByText('with pay_1').waitFor()
    await write(`see ${sandbox.url}/t.me/okpay_sandbox_bot?start=pay_2`)
    await anna
      .getByRole('button', { name: /start=pay_2$/ })
      .last()
      .click()
    await anna.getByText('with pay_2').waitFor()
    await write('see https://t.me/share/url?url=t.me/okpay_sandbox_bot')
    const link = anna.getByRole('link', { name: /share/ }).last()
    expect(await link.getAttribute('href')).toBe('/t.me/share/url?url=t.me/okpay_sandbox_bot')
  })
})
