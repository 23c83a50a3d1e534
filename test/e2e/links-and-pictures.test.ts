import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium } from '../support/capabilities.ts'
import { Phone } from './phone.ts'
import { openStage, type Stage, UNTROUBLED } from './stage.ts'

describe.skipIf(!hasChromium)('links to the chat, pictures and the keyboard', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage?.close())

  it('the way back to the chat from a page of OKPay leads to a phone of the sandbox, and nothing is sent by it', async () => {
    const page = await stage.visit('/help')
    await page.getByRole('link', { name: 'Open the chat' }).click()
    await page.getByRole('heading', { name: 'Open the chat on which phone?' }).waitFor()
    await stage.picture('open-chat', page)
    await page.getByRole('button', { name: 'Lena Support' }).click()
    await page.getByRole('button', { name: 'Lena', pressed: true }).waitFor()
    const lena = new Phone(page, 'Lena Support', 'en')
    await lena.screen.getByRole('textbox').waitFor()
    expect(await lena.screen.locator('.message.me').allInnerTexts()).toHaveLength(1)
    await page.close()
  })

  it('a link with a payload is followed on the phone that was chosen, in its owner’s language', async () => {
    const page = await stage.visit('/t.me/okpay_sandbox_bot?start=support', 'sandbox')
    await page.getByRole('button', { name: '李小美' }).click()
    const xiaomei = new Phone(page, '李小美', 'zh-CN')
    await xiaomei.sees(xiaomei.words.line('support-ask'))
    await page.close()
    await stage.phone('李小美', 'zh-CN').sees(xiaomei.words.line('support-ask'))
  })

  it('S40 S37 the code on the shop’s screen is scanned by another phone, and paid there with two clicks at once', async () => {
    const cafe = stage.phone('Café Aurora')
    const ana = stage.phone('Ana Ilić')
    await ana.picks('Scan a code from the screen')
    const camera = stage.page.getByRole('dialog', { name: 'Scan a code from the screen' })
    await stage.picture('scanner')
    await camera.getByRole('button', { name: 'Café Aurora’s phone' }).click()
    const taken = ana.screen.locator('.message.me').last().getByRole('img')
    await taken.evaluate((image: HTMLImageElement) => image.decode())
    const { label, line } = ana.words
    await ana.sees(line('pay-confirm-title', { amount: '3.50 EUR', shop: 'Café Aurora' }))
    await ana.tapsTwice(label('pay-confirm-button', { amount: '3.50 EUR' }))
    await ana.sees(line('pay-receipt-told'))
    await cafe.sees('Flat white')
    await ana.picks('Scan a code from the screen')
    await camera.getByRole('button', { name: 'Café Aurora’s phone' }).click()
    await ana.sees(label('failure-already-paid-by-you', { reference: '' }).slice(0, 20))
  })

  it('with the keyboard alone: to a person by name, a button of the newest card, and a text', async () => {
    const { page } = stage
    const sam = stage.phone('Sam Newman')
    const { label, line } = sam.words
    await page.reload()
    await sam.newest.waitFor()
    await focusOn(page, 'Sam', 'Tab')
    await page.keyboard.press('Enter')
    expect(await focused(page)).toBe('Message')
    await focusOn(page, 'English', 'Shift+Tab')
    await page.keyboard.press('Enter')
    await sam.sees(line('welcome', { name: 'Sam' }))
    await focusOn(page, 'Message', 'Tab')
    await page.keyboard.type('/fees')
    await page.keyboard.press('Enter')
    await sam.sees('1% of the amount')
    await focusOn(page, label('home-button'), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await sam.sees(line('welcome', { name: 'Sam' }))
  })

  it('leaves balanced books, and neither the page nor the program had anything to complain about', async () => {
    expect(await stage.end()).toEqual(UNTROUBLED)
  })
})

/** The name of what has the focus, without the initials in a picture before it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document
    const spoken = activeElement?.cloneNode(true) as HTMLElement | undefined
    for (const silent of spoken?.querySelectorAll('[aria-hidden=true]') ?? []) silent.remove()
    return spoken?.getAttribute('aria-label') ?? spoken?.textContent?.trim() ?? ''
  })

async function focusOn(page: Page, name: string, key: 'Tab' | 'Shift+Tab'): Promise<void> {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press(key)
    if ((await focused(page)) === name) return
  }
  throw new Error(`no ${name} within 60 tabs; the focus is on ${await focused(page)}`)
}
