import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium } from '../support/capabilities.ts'
import { followMailedLink } from './inbox.ts'
import type { Phone } from './phone.ts'
import { openStage, type Stage, UNTROUBLED } from './stage.ts'

const EMAIL = 'ana@example.org'
const OLD_PASSWORD = 'quiet-Harbour-41'
const NEW_PASSWORD = 'eleven grey geese over the bay'

describe.skipIf(!hasChromium)('a forgotten password is reset by clicking', () => {
  let stage: Stage
  let ana: Phone
  let page: Page

  beforeAll(async () => {
    stage = await openStage()
    ana = stage.phone('Ana Ilić')
  })
  afterAll(() => stage?.close())

  const presses = (label: string) => page.getByRole('button', { name: label, exact: true }).click()
  const reads = (heading: string) => page.getByRole('heading', { name: heading }).waitFor()

  it('S15 S16 /reset leads to the page; an address is given, and a mail comes', async () => {
    const { label, line } = ana.words
    await ana.writes('/reset')
    await ana.sees(line('reset-ask'), 'a•••@example.org')
    await stage.picture('reset-card')
    page = await ana.opens(label('reset-page-button'))
    await reads(label('reset-title'))
    await stage.picture('reset-page', page)
    await page.getByLabel(label('email-label')).fill(EMAIL)
    await presses(label('reset-submit'))
    await reads(label('reset-sent'))
    await page.getByText(label('reset-sent-text', { email: EMAIL })).waitFor()
    await stage.picture('reset-sent', page)
    expect(await page.getByRole('link', { name: label('way-support') }).getAttribute('href')).toMatch(
      /\?start=support_password_reset$/,
    )
    await page.close()
  })

  it('S16 S13 behind its link the new password is typed twice, and told while typing whether both agree', async () => {
    const { label } = ana.words
    const script = Promise.withResolvers<void>()
    await stage.page.context().route('**/password.js*', (call) => script.promise.then(() => call.continue()))
    page = await followMailedLink(stage.page, EMAIL, label('mail-password_reset-subject'))
    await reads(label('password_reset-title'))
    const field = page.getByLabel(label('password-new'), { exact: true })
    const repeated = page.getByLabel(label('password-repeat'))
    await field.fill(NEW_PASSWORD)
    await repeated.fill('eleven grey geese')
    // What was typed before the page's script came is told as well.
    script.resolve()
    await page.getByText(label('password-match-different')).waitFor()
    await presses(label('password-show'))
    expect(await repeated.getAttribute('type')).toBe('text')
    await stage.picture('reset-password', page)
    await presses(label('password_reset-submit'))
    expect(await page.getByRole('alert').textContent()).toBe(label('password-differ'))
    await stage.picture('reset-differ', page)
    await field.fill(NEW_PASSWORD)
    await repeated.fill(NEW_PASSWORD)
    await page.getByText(label('password-match-same')).waitFor()
    await presses(label('password_reset-submit'))
    await reads(label('password_reset-done'))
    await stage.picture('reset-done', page)
    expect(page.url()).not.toContain('#')
  })

  it('REC-04 the chat says so with a brake, and nobody is logged in', async () => {
    const { label } = ana.words
    await ana.sees('Your password was changed', 'only small payments go out until')
    await ana.button(label('notice-freeze-button')).waitFor()
    await stage.picture('reset-notice')
    await page.getByRole('link', { name: label('footer-account') }).click()
    await reads(label('login-title'))
  })

  it('S12 S16 the old password is refused, the new one logs in', async () => {
    const { label } = ana.words
    const gives = async (password: string) => {
      await page.getByLabel(label('email-label')).fill(EMAIL)
      await page.getByLabel(label('password-current')).fill(password)
      await presses(label('login-submit'))
    }
    await gives(OLD_PASSWORD)
    await page
      .getByRole('alert')
      .getByText(label('login-wrong', { tries: 4 }))
      .waitFor()
    await stage.picture('login-wrong', page)
    await gives(NEW_PASSWORD)
    await page.getByText('1,250.00').first().waitFor()
    await page.getByText('only small payments go out until').waitFor()
    await stage.picture('account', page)
    await ana.sees(ana.words.line('notice-logged-in'), 'Chrome on Linux')
    await page.close()
  })

  it('leaves balanced books, and neither the page nor the program had anything to complain about', async () => {
    expect(await stage.end()).toEqual(UNTROUBLED)
  })
})
