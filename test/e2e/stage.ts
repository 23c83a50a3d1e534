import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { BrowserContextOptions, Page } from 'playwright-core'
import type { Locale } from '../../src/core/index.ts'
import { openBrowser, openTab } from '../support/browser.ts'
import { Phone } from './phone.ts'
import { type End, openProgram } from './program.ts'

const PICTURES = join(tmpdir(), 'okpay-e2e-pictures')

/** Chromium notes every answer that is not a success; a form that has to be filled in again is answered with a 422. */
const REFUSED_FORM = /status of 422/

/** And it notes every try to reach a program that is being started anew. */
const LOST = /net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|INCOMPLETE_CHUNKED_ENCODING|EMPTY_RESPONSE)/

export const UNTROUBLED = { exit: 0, books: 0, warnings: [], problems: [] }

/** The running program and its page in a browser. */
export type Stage = {
  page: Page
  phone(owner: string, locale?: Locale): Phone
  /** A page of OKPay's own, or with `sandbox` one of the world outside, beside the phones. */
  visit(path: string, where?: 'okpay' | 'sandbox'): Promise<Page>
  /** Keeps what a page looks like now, for somebody to look at. */
  picture(name: string, of?: Page): Promise<void>
  /** SIGTERM and a new start, while the page stays open. Returns the exit code of the first. */
  restart(): Promise<number | null>
  /** The page is closed and the program stopped: what both complained of, and how the books are left. */
  end(): Promise<End & { problems: string[] }>
  close(): Promise<void>
}

export async function openStage(options: BrowserContextOptions = {}): Promise<Stage> {
  mkdirSync(PICTURES, { recursive: true })
  const browser = await openBrowser()
  const program = await openProgram().catch(async (problem) => {
    await browser.close()
    throw problem
  })
  const close = async () => {
    await browser.close()
    await program.close()
  }
  const tab = await openTab(browser, program.sandboxUrl, { colorScheme: 'light', ...options }).catch(
    async (problem) => {
      await close()
      throw problem
    },
  )
  await seedIsTold(program.sandboxUrl)
  const { page } = tab
  let lostOnce = false
  return {
    page,
    phone: (owner, locale = 'en') => new Phone(page, owner, locale),
    async visit(path, where = 'okpay') {
      const beside = await page.context().newPage()
      await beside.goto(`${where === 'okpay' ? program.publicUrl : program.sandboxUrl}${path}`)
      return beside
    },
    picture: async (name, of = page) => {
      const shot = () => of.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' })
      // A browser that has too much to do says once that it cannot.
      await shot().catch(shot)
    },
    async restart() {
      lostOnce = true
      return program.restart()
    },
    async end() {
      const expected = (problem: string) => REFUSED_FORM.test(problem) || (lostOnce && LOST.test(problem))
      const problems = tab.problems.filter((problem) => !expected(problem))
      await page.context().close()
      return { ...(await program.end()), problems }
    },
    close,
  }
}

const QUIET_MS = 1_500
const LOOKS_MAX = 12

/** What people were seeded with they are told of a moment after the page is there: a test's own card would not be the newest. */
async function seedIsTold(sandboxUrl: string): Promise<void> {
  const get = async (path: string) => (await fetch(`${sandboxUrl}${path}`)).json()
  const moves = async () => {
    const people: { id: number }[] = await get('/api/people')
    const chats: { revision: number }[] = await Promise.all(people.map(({ id }) => get(`/api/people/${id}/chat`)))
    return chats.reduce((sum, { revision }) => sum + revision, 0)
  }
  let [before, now] = [-1, await moves()]
  for (let looks = 0; before !== now && looks < LOOKS_MAX; looks++) {
    before = now
    await pause(QUIET_MS)
    now = await moves()
  }
}
