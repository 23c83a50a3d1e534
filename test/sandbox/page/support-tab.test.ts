import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openTab } from '../../support/browser.ts'
import { hasChromium } from '../../support/capabilities.ts'
import { startSmallSandbox } from './small-sandbox.ts'

describe.skipIf(!hasChromium)('the tab Support, in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  it('names what is in an open topic: who writes, and the button that sends, in both languages', async () => {
    const sandbox = await startSmallSandbox()
    const lena = sandbox.world.addPerson({ name: 'Lena Support', language: 'en' })
    const { world } = sandbox
    const { id } = world.addGroup(lena.id, 'Operators')
    world.makeForum(id)
    world.addBotToGroup(id, lena.id)
    world.promoteBot(id, lena.id, { managesTopics: true })
    await sandbox.bot.api.createForumTopic(id, 'No. 1')
    const { page, problems } = await openTab(browser, sandbox.url)
    await page.getByRole('tab', { name: 'Support' }).click()
    await page.getByRole('button', { name: 'No. 1' }).click()
    await page.locator('.topic').getByRole('button', { name: 'Send', exact: true }).waitFor()
    await page.locator('#language').click()
    await page.locator('.topic').getByRole('button', { name: '发送', exact: true }).waitFor()
    expect(problems).toEqual([])
    await page.context().close()
    await sandbox.close()
  })
})
