import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openTab } from '../support/browser.ts'
import { hasChromium } from '../support/capabilities.ts'
import { granted } from '../support/people.ts'
import { newChat } from '../support/recovery.ts'
import { factorLink } from '../support/second-factor.ts'
import type { Person } from '../support/world.ts'
import { serveWorld } from './support/served.ts'

// Back and reload on pages behind one-time links: the browser asks for the page again, and sends no form a second time.
const served = serveWorld()
const NEW = 'seven boats leaving at noon'

describe.skipIf(!hasChromium)('Back and reload in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  const linkFor = async ({ chat }: Person, purpose: 'password_change' | 'unfreeze') =>
    granted(await served.world.core.issueLink({ actor: chat, purpose })).token

  /** A tab on a page of ours, and what it sends from then on. */
  async function opened(path: string, token: string) {
    const { page } = await openTab(browser, `${served.app.url}/help`)
    const sent: string[] = []
    const addresses: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(new URLSearchParams(request.postData() ?? '').get('step') ?? '')
    })
    page.on('framenavigated', (frame) => addresses.push(frame.url()))
    await page.goto(`${served.app.url}${path}#${token}`)
    return { page, sent, addresses }
  }

  const change = async (page: Page, old: string, fresh: string) => {
    await page.locator('input[name=old]').fill(old)
    for (const name of ['password', 'repeated']) await page.locator(`input[name=${name}]`).fill(fresh)
    await page.getByRole('button', { name: 'Save new password' }).click()
  }

  test('REC-02 Back from a refused form shows the form, and from what was done that the link is used; nothing is sent twice', async () => {
    const person = await served.world.person()
    const { page, sent, addresses } = await opened('/change-password', await linkFor(person, 'password_change'))
    for (const _twice of [1, 2]) {
      await change(page, person.password, 'short')
      await page.getByRole('alert').waitFor()
    }
    await page.goBack()
    await page.locator('input[name=old]').waitFor()
    await page.reload()
    await page.locator('input[name=old]').waitFor()
    expect(sent.filter((step) => step === 'submit')).toHaveLength(2)
    await change(page, person.password, NEW)
    await page.getByRole('heading', { name: 'Your password is changed' }).waitFor()
    await page.goBack()
    await page.getByText('link_used').waitFor()
    expect(sent.filter((step) => step === 'submit')).toHaveLength(3)
    await page.goForward()
    await page.getByText('Part of the address is missing.').waitFor()
    expect(sent.filter((step) => step === 'submit')).toHaveLength(3)
    // The address it was opened with, and none after that, has the token.
    expect(addresses.slice(1).filter((address) => /#|error/.test(address))).toEqual([])
  })

  test('S58 a reload in the middle of several steps asks for the page, which shows the step again', async () => {
    const person = await served.world.person({ locale: 'zh-CN' })
    const { page, sent } = await opened('/two-factor', await factorLink(served.world, person))
    await page.locator('#key').waitFor()
    await page.reload()
    await page.locator('#key').waitFor()
    expect(page.url()).not.toContain('#')
    expect(sent).toEqual(['open', 'open'])
  })

  test('REC-07 what is answered elsewhere than on its page leads back to that page', async () => {
    const { token } = await newChat(served.world)
    const { page, sent } = await opened('/come-back', token)
    await page.getByText('No app and no recovery code?').click()
    await page.locator('#lost-email').fill('nobody.at.all@example.net')
    await page.locator('form:has(#lost-email) button').click()
    await page.getByText('nobody.at.all@example.net').waitFor()
    await page.reload()
    expect(new URL(page.url()).pathname).toBe('/come-back')
    await page.getByText('Part of the address is missing.').waitFor()
    await page.goBack()
    await page.locator('#email').waitFor()
    expect(sent).toEqual(['open', '', 'open'])
  })
})
