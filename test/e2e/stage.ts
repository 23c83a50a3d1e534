import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Locale } from '../../src/core/index.ts'
import { openBrowser, openTab, type Tab } from '../support/browser.ts'
import { Phone } from './phone.ts'
import { openProgram, type Program } from './program.ts'

const PICTURES = join(tmpdir(), 'okpay-e2e-pictures')

/** The running program and its page in a browser. */
export type Stage = {
  program: Program
  page: Page
  tab: Tab
  phone(owner: string, locale?: Locale): Phone
  /** Keeps what a page looks like now, for somebody to look at. */
  picture(name: string, of?: Page): Promise<void>
  close(): Promise<void>
}

export async function openStage(options: BrowserContextOptions = {}): Promise<Stage> {
  mkdirSync(PICTURES, { recursive: true })
  const [program, browser]: [Program, Browser] = await Promise.all([openProgram(), openBrowser()])
  const tab = await openTab(browser, program.sandboxUrl, { colorScheme: 'light', ...options })
  const { page } = tab
  return {
    program,
    page,
    tab,
    phone: (owner, locale = 'en') => new Phone(page, owner, locale),
    picture: async (name, of = page) =>
      void (await of.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' })),
    async close() {
      await browser.close()
      await program.close()
    },
  }
}
