import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const CHROMIUM = '/usr/bin/chromium'

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

/** Whether this machine has the browser. Tests that need it skip with one visible line where it does not. */
export const hasBrowser: boolean = existsSync(CHROMIUM)

if (!hasBrowser) process.stderr.write(`No ${CHROMIUM}: tests that drive a real browser are skipped.\n`)

/** A page that remembers what went wrong in it: `problems` stays empty in a healthy one. */
export type Tab = { page: Page; problems: string[] }

/** A browser for a test file; close it in `afterAll`. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: QUIET })
}

/** Opens an address in a browser profile of its own. Script errors and refusals by the content policy are collected. */
export async function openTab(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Tab> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1400, height: 900 }, ...options })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  await page.goto(url)
  return { page, problems }
}
