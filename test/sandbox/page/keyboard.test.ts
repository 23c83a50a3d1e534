import type { Locator, Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { hasChromium } from '../../support/capabilities.ts'
import { opensThePage, type Sandbox } from './opened.ts'

describe.skipIf(!hasChromium)('the page with the phones, by keyboard and by ear', () => {
  let sandbox: Sandbox
  let page: Page
  let anna: Locator

  const opened = opensThePage(({ world }) => {
    world.addPerson({ name: 'Anna Keller', language: 'en' })
  })
  beforeEach(async () => {
    ;({ sandbox, page } = opened())
    anna = page.getByRole('region', { name: 'Anna Keller’s phone' })
    await anna.getByRole('button', { name: 'START' }).waitFor()
  })

  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  /** Tab, or Shift+Tab, until the focus is on what has this name. */
  const tabTo = async (name: string, key = 'Tab') => {
    for (let step = 0; step < 40; step++) {
      await press(key)
      if ((await focused()) === name) return
    }
    throw new Error(`no ${name} within 40 tabs; the focus is on ${await focused()}`)
  }
  const focused = () =>
    page.evaluate(() => {
      const { activeElement } = document
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim() ?? ''
    })
  const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

  it('a person is found by their name, and START, a button and the line follow one another', async () => {
    await tabTo('AKAnna')
    await press('Enter')
    expect(await focused()).toBe('START')
    await press('Enter')
    await anna.getByText('Hello Anna').waitFor()
    // START is gone by being pressed: whoever pressed it can go on writing.
    await expect.poll(focused).toBe('Message')
    await page.keyboard.type('hi')
    await press('Enter')
    await anna.getByText('You said: hi').waitFor()
    await tabTo('Count', 'Shift+Tab')
    await press('Enter')
    await anna.getByText('Count: 1').waitFor()
    await expect.poll(focused).toBe('Count')
  })

  it('a card that loses its buttons under the finger keeps the focus', async () => {
    await anna.getByRole('button', { name: 'START' }).click()
    await anna.getByRole('button', { name: 'Count' }).click()
    await anna.getByRole('button', { name: 'Close' }).focus()
    await press('Enter')
    const closed = anna.getByRole('listitem').filter({ hasText: 'Closed' })
    await closed.waitFor()
    await expect.poll(() => isFocused(closed)).toBe(true)
  })

  it('the bot’s own keyboard comes after the line, keeps the focus while others write, and gives it back', async () => {
    await anna.getByRole('button', { name: 'START' }).click()
    await anna.getByRole('textbox').fill('/phone')
    await press('Enter')
    const key = anna.getByRole('button', { name: 'Not now' })
    await key.waitFor()
    await tabTo('Not now')
    const [person] = sandbox.world.people()
    await sandbox.bot.api.sendMessage(person?.id ?? 0, 'By the way')
    await anna.getByText('By the way').waitFor()
    expect(await isFocused(key)).toBe(true)
    await press('Enter')
    await anna.getByText('You said: Not now').waitFor()
    await expect.poll(focused).toBe('Message')
  })

  it('Escape leads out of a phone to its owner’s name, once there is nothing left to put away', async () => {
    await anna.getByRole('button', { name: 'START' }).click()
    const answer = anna.getByRole('listitem').filter({ hasText: 'Hello Anna' })
    await answer.getByRole('button', { name: 'Reply' }).focus()
    await press('Enter')
    await anna.getByText('Reply to: Hello Anna').waitFor()
    await press('Escape')
    await anna.getByText('Reply to: Hello Anna').waitFor({ state: 'hidden' })
    expect(await focused()).toBe('Message')
    await press('Escape')
    expect(await focused()).toBe('AKAnna')
  })

  it('a menu is opened, walked and left by keys', async () => {
    await anna.getByRole('button', { name: 'START' }).click()
    await anna.getByRole('button', { name: 'Attach' }).focus()
    await press('Enter', 'ArrowDown', 'ArrowDown')
    expect(await focused()).toBe('Scan a code from the screen')
    await press('End', 'ArrowDown')
    expect(await focused()).toBe('Photo')
    await press('Escape')
    expect(await focused()).toBe('Attach')
  })

  it('who unblocks the bot goes on in the line; who chooses a blocked phone is at its one button', async () => {
    await anna.getByRole('button', { name: 'START' }).click()
    await anna.getByRole('button', { name: 'More' }).click()
    await anna.getByRole('menuitem', { name: 'Stop and block bot' }).click()
    await anna.getByRole('button', { name: 'UNBLOCK' }).waitFor()
    await page.getByRole('button', { name: 'Anna', exact: true }).click()
    expect(await focused()).toBe('UNBLOCK')
    await press('Enter')
    await expect.poll(focused).toBe('Message')
  })

  it('what is new is read out with who said it; what was there before is not', async () => {
    const log = anna.getByRole('log', { name: 'Chat of Anna Keller with OKPay' })
    await expect.poll(() => log.getAttribute('aria-live')).toBe('polite')
    await anna.getByRole('button', { name: 'START' }).click()
    await anna.getByText('Hello Anna').waitFor()
    const said = await log.getByRole('listitem').allTextContents()
    expect(said.filter((text) => /^(I|OKPay) wrote: /.test(text))).toHaveLength(2)
    await anna.getByRole('button', { name: 'Warn' }).click()
    const alert = anna.getByRole('alertdialog')
    await alert.waitFor()
    const described = (await alert.getAttribute('aria-describedby')) ?? ''
    expect(await page.locator(`#${described}`).textContent()).toBe('Careful now')
    expect(await focused()).toBe('OK')
  })
})
