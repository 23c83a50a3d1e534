import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { openBrowser, openTab, type Tab } from '../../support/browser.ts'
import { startSmallSandbox } from './small-sandbox.ts'

export type Sandbox = Awaited<ReturnType<typeof startSmallSandbox>>
type Opened = { sandbox: Sandbox; tab: Tab; page: Page }

/**
 * Opens the page of a small sandbox before each test of the describe it is called in, in one browser for all of them, and
 * sees afterwards that the page had nothing to complain about. Returns what is open now.
 * @param prepare fills the sandbox before its page is opened
 */
export function opensThePage(prepare: (sandbox: Sandbox) => void = () => {}): () => Opened {
  let browser: Browser
  let opened: Opened
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    const sandbox = await startSmallSandbox()
    prepare(sandbox)
    const tab = await openTab(browser, sandbox.url)
    opened = { sandbox, tab, page: tab.page }
  })
  afterEach(async () => {
    await opened.page.context().close()
    await opened.sandbox.close()
    expect(opened.tab.problems).toEqual([])
  })
  return () => opened
}
