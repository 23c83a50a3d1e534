import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium } from '../support/capabilities.ts'
import type { Phone } from './phone.ts'
import { openStage, type Stage, UNTROUBLED } from './stage.ts'

const EMAIL = 'xiaomei@example.org'
const PASSWORD = 'quiet-Harbour-41'

describe.skipIf(!hasChromium)('小美手边没有 Telegram，在网页上登录', () => {
  let stage: Stage
  let xiaomei: Phone
  let page: Page

  beforeAll(async () => {
    stage = await openStage({ locale: 'zh-CN' })
    xiaomei = stage.phone('李小美', 'zh-CN')
  })
  afterAll(() => stage?.close())

  const label: Phone['words']['label'] = (key, values) => xiaomei.words.label(key, values)
  const presses = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const follows = (name: string) => page.getByRole('link', { name, exact: true }).click()
  const reads = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor()

  it('S12 S4 email and password lead to the account, and the chat hears of it', async () => {
    await stage.phone('Ana Ilić').writes('/send 5 @xiaomei 午饭')
    await stage.phone('Ana Ilić').taps('Send 5.00 EUR')
    await xiaomei.sees('午饭')
    await xiaomei.writes('/reset')
    page = await xiaomei.opens(label('reset-page-button'))
    await follows(label('footer-account'))
    await reads(label('login-title'))
    await page.getByRole('link', { name: label('way-forgot') }).waitFor()
    await stage.picture('zh-login', page)
    await page.getByLabel(label('email-label')).fill(EMAIL)
    await page.getByLabel(label('password-current')).fill(PASSWORD)
    await presses(label('login-submit'))
    await reads(label('account-balances'))
    await xiaomei.sees(xiaomei.words.line('notice-logged-in'), 'Linux 上的 Chrome')
    await stage.picture('zh-login-notice')
  })

  it('S2 S18 S19 the balance and every transaction of the chat are there', async () => {
    await page.getByText('125.00', { exact: false }).first().waitFor()
    await page.getByText(label('account-chat-text')).waitFor()
    await stage.picture('zh-account', page)
    await follows(label('account-tab-history'))
    await page.getByText(label('account-received', { who: 'Ana Ilić' })).click()
    await page.getByText('午饭').waitFor()
    await stage.picture('zh-transaction', page)
  })

  it('SES-04 the logins are listed, with this one marked', async () => {
    await follows(label('account-tab-sessions'))
    await page.getByText(label('account-sessions-current')).waitFor()
    await stage.picture('zh-sessions', page)
  })

  it('390 px wide, dark: nothing of the account sticks out', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ colorScheme: 'dark' })
    for (const tab of ['account-tab-overview', 'account-tab-history', 'account-tab-sessions']) {
      await follows(label(tab))
      await page
        .getByRole('link', { name: label(tab), exact: true })
        .and(page.locator('[aria-current]'))
        .waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
      await stage.picture(`zh-390-${tab}`, page)
    }
  })

  it('S64 the account is frozen from here, and the chat says so', async () => {
    await follows(label('account-tab-overview'))
    await follows(label('account-freeze'))
    await reads(label('account-freeze-title'))
    await stage.picture('zh-390-freeze', page)
    await presses(label('account-freeze-submit'))
    await page.getByText(label('account-frozen_by_user')).waitFor()
    await stage.picture('zh-390-frozen', page)
    await xiaomei.sees(xiaomei.words.line('notice-account-frozen'))
  })

  it('SES-02 after logging out, going back shows the login page', async () => {
    await presses(label('account-log-out'))
    await reads(label('logout-done'))
    await page.goBack()
    await reads(label('login-title'))
    await page.close()
  })

  it('leaves balanced books, and neither the page nor the program had anything to complain about', async () => {
    expect(await stage.end()).toEqual(UNTROUBLED)
  })
})
