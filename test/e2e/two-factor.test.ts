import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium } from '../support/capabilities.ts'
import type { Phone } from './phone.ts'
import { openStage, type Stage, UNTROUBLED } from './stage.ts'

const PASSWORD = 'quiet-Harbour-41'

describe.skipIf(!hasChromium)('two-factor authentication, by clicking', () => {
  let stage: Stage
  let ana: Phone
  let page: Page
  // The staff's keys stand in the panel before anybody's.
  const STAFF_KEYS = 3
  let codes: string[] = []

  beforeAll(async () => {
    stage = await openStage({ viewport: { width: 1400, height: 900 } })
    ana = stage.phone('Ana Ilić')
  })
  afterAll(() => stage?.close())

  const presses = (label: string) => page.getByRole('button', { name: label, exact: true }).click()

  it('S66 /security shows what is missing and leads to the page', async () => {
    const { label } = ana.words
    await ana.writes('/security')
    await ana.sees('2 of 6')
    await stage.picture('security')
    await ana.taps(label('security-second-factor-on-button'))
    await ana.taps(label('pin-needed-button'))
    await ana.typesPin('274905')
    page = await ana.opens(label('second-factor-page-button'))
    await page.getByRole('heading', { name: label('two-factor-title') }).waitFor()
    expect(page.url()).not.toContain('#')
  })

  it('S58 the key goes into the sandbox’s authenticator, whose code and the password switch it on', async () => {
    const { label } = ana.words
    await page.setViewportSize({ width: 390, height: 844 })
    await stage.picture('two-factor-page', page)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(390)
    const key = (await page.locator('#key').textContent()) ?? ''
    await stage.page.getByRole('tab', { name: 'Codes' }).click()
    await stage.page.getByLabel('Key').fill(key)
    await stage.page.locator('#authenticator').getByRole('button', { name: 'Add' }).click()
    const shown = stage.page.locator('#authenticator .totp').nth(STAFF_KEYS)
    await shown.waitFor()
    await stage.picture('authenticator')
    await page.getByLabel(label('two-factor-code')).fill((await shown.textContent()) ?? '')
    await page.getByLabel(label('password-current')).fill(PASSWORD)
    await presses(label('two-factor-confirm'))
    await page.getByRole('heading', { name: label('two-factor-codes-title') }).waitFor()
    codes = await page.locator('#codes code').allTextContents()
    expect(codes).toHaveLength(10)
    await stage.picture('recovery-codes', page)
    await ana.sees('Two-factor authentication is on')
    await stage.picture('second-factor-notice')
    await page.close()
  })

  it('S58 with a recovery code it is switched off again', async () => {
    const { label } = ana.words
    await ana.writes('/security')
    await ana.taps(label('security-second-factor-button'))
    // The PIN of a moment ago counts for a while.
    page = await ana.opens(label('second-factor-page-button'))
    await page.getByRole('heading', { name: label('two-factor-on-title') }).waitFor()
    await stage.picture('two-factor-on', page)
    await page.locator('#code-off').fill(codes[0] ?? '')
    await presses(label('two-factor-off'))
    await page.getByRole('heading', { name: label('two-factor-off-done') }).waitFor()
    await page.close()
    await ana.sees('was turned off')
  })

  it('S66 S58 the same in Chinese, on a narrow page', async () => {
    const mei = stage.phone('李小美', 'zh-CN')
    const { label } = mei.words
    await mei.writes('/security')
    await mei.sees('2 / 6')
    await stage.picture('security-zh')
    await mei.taps(label('security-phrase-choose-button'))
    await mei.writes('蓝色的苍鹭')
    await mei.sees('防伪短语：蓝色的苍鹭')
    await mei.taps(label('sessions-back-button'))
    await mei.taps(label('security-second-factor-on-button'))
    await mei.taps(label('pin-needed-button'))
    await mei.typesPin('274905')
    await mei.sees('防伪短语：蓝色的苍鹭')
    page = await mei.opens(label('second-factor-page-button'))
    await page.getByRole('heading', { name: label('two-factor-title') }).waitFor()
    await page.setViewportSize({ width: 390, height: 1500 })
    await stage.picture('two-factor-page-zh', page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.close()
  })

  it('leaves balanced books, and neither the page nor the program had anything to complain about', async () => {
    expect(await stage.end()).toEqual(UNTROUBLED)
  })
})
