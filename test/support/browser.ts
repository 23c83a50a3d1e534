import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core'
import { chromium } from './capabilities.ts'

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

/** A page that remembers what went wrong in it: `problems` stays empty in a healthy one. */
export type Tab = { page: Page; problems: string[] }

/** A browser for a test file; close it in `afterAll`. */
export async function openBrowser(): Promise<Browser> {
  if (!chromium) throw new Error('there is no Chromium here: skip this test unless hasChromium')
  return playwright.launch({ executablePath: chromium, args: QUIET })
}

/**
 * Opens an address in a browser profile of its own. Script errors and refusals by the content policy are collected, of
 * this page and of every page that is opened from it.
 */
export async function openTab(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Tab> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1400, height: 900 }, ...options })
  // As long as a machine that does ten other things may take; only what never comes reaches it.
  context.setDefaultTimeout(60_000)
  const problems: string[] = []
  context.on('weberror', (error) => problems.push(error.error().message))
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  const page = await context.newPage()
  await page.goto(url)
  return { page, problems }
}
