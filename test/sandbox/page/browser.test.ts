import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser, openTab, type Tab } from '../../support/browser.ts'
import { hasChromium } from '../../support/capabilities.ts'
import { startSmallSandbox } from './small-sandbox.ts'

type Sandbox = Awaited<ReturnType<typeof startSmallSandbox>>

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

describe.skipIf(!hasChromium)('the page with the phones, in a browser', () => {
  let browser: Browser
  let sandbox: Sandbox
  let tab: Tab
  let page: Page
  let anna: Locator

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  beforeEach(async () => {
    sandbox = await startSmallSandbox()
    sandbox.world.addPerson({ name: 'Anna Keller', username: 'anna_k', language: 'en' })
    sandbox.world.addPerson({ name: '李明', language: 'zh-hans' })
    tab = await openTab(browser, sandbox.url)
    page = tab.page
    anna = page.getByRole('region', { name: 'Anna Keller’s phone' })
  })
  afterEach(async () => {
    await page.context().close()
    await sandbox.close()
    expect(tab.problems).toEqual([])
  })

  const start = async () => {
    await anna.getByRole('button', { name: 'START' }).click()
    await anna.getByText('Hello Anna').waitFor()
  }
  const write = async (text: string) => {
    await anna.getByRole('textbox', { name: 'Message' }).fill(text)
    await page.keyboard.press('Enter')
  }

  it('shows a reply after START, and after a tap the edit in place and the toast', async () => {
    await start()
    expect(await anna.locator('.bubble b').textContent()).toBe('Hello Anna')
    await anna.getByRole('button', { name: 'Count' }).click()
    await anna.getByText('Count: 1').waitFor()
    await anna.getByRole('status').getByText('Counted 1').waitFor()
    expect(await anna.locator('.message.bot').count()).toBe(1)
    await anna.getByText('edited').waitFor()
  })

  it('keeps the focus on the button when its message is edited', async () => {
    await start()
    const count = anna.getByRole('button', { name: 'Count' })
    await count.focus()
    await page.keyboard.press('Enter')
    await anna.getByText('Count: 1').waitFor()
    await page.keyboard.press('Enter')
    await anna.getByText('Count: 2').waitFor()
  })

  it('holds an alert until it is put away', async () => {
    await start()
    await anna.getByRole('button', { name: 'Warn' }).click()
    const alert = anna.getByRole('alertdialog')
    await alert.getByText('Careful now').waitFor()
    await page.keyboard.press('Escape')
    await alert.waitFor({ state: 'hidden' })
  })

  it('copies what a copy button holds and opens a web page beside this one', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await start()
    await anna.getByRole('button', { name: 'Copy the reference' }).click()
    await anna.getByRole('status').getByText('Copied').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('OKP-4F7K-2M')
    const web = anna.getByRole('link', { name: 'Web page' })
    expect(await web.getAttribute('href')).toBe('https://okpay.example/help')
    expect(await web.getAttribute('target')).toBe('_blank')
  })

  it('follows a link to the bot and a command in a text within the same phone', async () => {
    await start()
    await anna.getByRole('button', { name: 'Commands' }).click()
    await anna.getByRole('menuitem', { name: '/help' }).click()
    await anna.getByRole('button', { name: /\?start=pay_7$/ }).click()
    await anna.getByText('with pay_7').waitFor()
    await anna.getByRole('button', { name: '/phone', exact: true }).click()
    await anna.getByRole('button', { name: 'Share my number' }).click()
    await anna.getByText('That is your own number').waitFor()
    expect(await anna.getByRole('button', { name: 'Share my number' }).count()).toBe(0)
  })

  it('hands over somebody else’s contact and a photo', async () => {
    await start()
    await anna.getByRole('button', { name: 'Attach' }).click()
    await anna.getByRole('menuitem', { name: 'Contact: 李明' }).click()
    await anna.getByText('That is somebody else’s number').waitFor()
    const image = { name: 'pixel.png', mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') }
    await anna.locator('input[type=file][accept]').first().setInputFiles(image)
    await anna.getByText('A photo, 1 wide').waitFor()
    const picture = anna.getByAltText('Photo', { exact: true })
    expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(1)
  })

  it('replies to a message, and shows what a person typed as text and never as markup', async () => {
    await start()
    await write('<img src=x onerror=alert(1)> & more')
    await anna.getByText('You said: <img src=x onerror=alert(1)> & more').waitFor()
    const answer = anna.locator('.message.bot').last()
    await answer.hover()
    await answer.getByRole('button', { name: 'Reply' }).click()
    await write('why?')
    await anna.getByText('“why?” about “You said: <img').waitFor()
  })

  it('shows what a script does without being asked, and a person it adds', async () => {
    const ben = sandbox.world.addPerson({ name: 'Ben' })
    const phone = page.getByRole('region', { name: 'Ben’s phone' })
    await phone.getByRole('button', { name: 'START' }).waitFor()
    sandbox.world.start(ben.id)
    await phone.getByText('Hello Ben').waitFor()
  })

  it('adds a person whose phone speaks their language', async () => {
    await page.getByRole('button', { name: 'Add a person' }).click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('王芳')
    await page.getByRole('combobox', { name: 'Language of their phone' }).selectOption('zh-hans')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    const phone = page.getByRole('region', { name: '王芳’s phone' })
    await phone.getByRole('button', { name: '开始' }).click()
    await phone.getByText('Hello 王芳').waitFor()
    expect(await phone.getByRole('textbox').getAttribute('placeholder')).toBe('消息')
  })

  it('blocks the bot and takes it back', async () => {
    await start()
    await anna.getByRole('button', { name: 'More' }).click()
    await anna.getByRole('menuitem', { name: 'Stop and block bot' }).click()
    await anna.getByRole('button', { name: 'UNBLOCK' }).click()
    await anna.getByRole('textbox', { name: 'Message' }).waitFor()
  })

  it('makes a transfer at the bank and shows how it was taken', async () => {
    const bank = page.getByRole('tabpanel', { name: 'Bank' })
    await bank.getByRole('textbox', { name: 'Reference' }).fill('OKP-4F7K-2M')
    await bank.getByRole('textbox', { name: 'Amount' }).fill('25.00')
    await bank.getByRole('combobox', { name: 'What happens' }).selectOption('otherAmount')
    await bank.getByRole('button', { name: 'Make the transfer' }).click()
    await bank.getByText('OKPay accepted it (200)').waitFor()
    const [callback] = await sandbox.okpay.arrived(1)
    expect(JSON.parse(callback?.body ?? '').data).toMatchObject({ reference: 'OKP-4F7K-2M', amount: '26.00' })
    await bank.getByRole('combobox', { name: 'What happens' }).selectOption('name_mismatch')
    await bank.getByRole('button', { name: 'Make the transfer' }).click()
    await bank.getByText('Failed', { exact: true }).waitFor()
    const [, failure] = await sandbox.okpay.arrived(2)
    expect(JSON.parse(failure?.body ?? '')).toMatchObject({ type: 'topup.failed', data: { reason: 'name_mismatch' } })
  })

  it('opens a mail with its links', async () => {
    await page.getByRole('tab', { name: 'Mail' }).click()
    const url = 'http://127.0.0.1:3000/email#t=abc'
    await sandbox.post.sendMail({ from: 'a@b.c', to: 'anna@example.com', subject: 'Confirm', text: `Open ${url}.` })
    await page.getByRole('button', { name: 'Confirm' }).click()
    const links = page.getByRole('tabpanel', { name: 'Mail' }).getByRole('link', { name: url })
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([url, url])
  })

  it('moves the clock ahead, and what was late at the bank arrives', async () => {
    const bank = page.getByRole('tabpanel', { name: 'Bank' })
    await bank.getByRole('textbox', { name: 'Reference' }).fill('LATE-1')
    await bank.getByRole('combobox', { name: 'What happens' }).selectOption('late')
    await bank.getByRole('spinbutton', { name: 'Seconds late' }).fill('240')
    await bank.getByRole('button', { name: 'Make the transfer' }).click()
    await bank.getByText(/^Leaves at/).waitFor()
    await page.getByRole('tab', { name: 'Clock' }).click()
    await page.getByRole('button', { name: '5 minutes ahead' }).click()
    await page.getByText('Moved ahead by 5 minutes.').waitFor()
    expect(sandbox.clock.aheadSeconds).toBe(300)
    await sandbox.okpay.arrived(1)
  })

  it('speaks Chinese when asked, and still does after a reload', async () => {
    await page.getByRole('button', { name: '中文' }).click()
    await page.getByRole('button', { name: '添加人物' }).waitFor()
    await page.reload()
    await page.getByRole('region', { name: 'Anna Keller的手机' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN')
    expect(await page.getByRole('button', { name: '汇款' }).isVisible()).toBe(true)
  })

  it('fits 390 px: one phone at a time, the rest behind names and a dock', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBe(390)
    const dock = page.locator('#dock button')
    const tops = await dock.evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().top))
    expect(new Set(tops).size, 'one row of the dock').toBe(1)
    await page.getByRole('navigation', { name: 'People' }).getByRole('button', { name: '李明' }).click()
    const ming = page.getByRole('region', { name: '李明’s phone' })
    await ming.getByRole('button', { name: '开始' }).click()
    await ming.getByText('Hello 李明').waitFor()
    await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Bank' }).click()
    expect(await ming.isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: 'Make the transfer' }).isVisible()).toBe(true)
  })
})
