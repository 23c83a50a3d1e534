import type { Locator, Page } from 'playwright-core'
import { pace } from '../../scripts/tour/pace.ts'
import { type Words, wordsIn } from '../../scripts/tour/words.ts'
import type { Locale } from '../../src/core/index.ts'

const PIN_LENGTH = 6

/** A phone on the page in somebody's hand: clicks and types like its owner, and reads what is on its screen. */
export class Phone {
  readonly screen: Locator
  readonly words: Words
  readonly #page: Page
  readonly #breathes = pace()

  constructor(page: Page, owner: string, locale: Locale) {
    this.#page = page
    this.words = wordsIn(locale)
    this.screen = page.locator('.phone').filter({ has: page.locator('h2').getByText(owner, { exact: true }) })
  }

  /** What the bot said last, with its buttons. */
  get newest(): Locator {
    return this.bubbles.last()
  }

  get bubbles(): Locator {
    return this.screen.locator('.message.bot')
  }

  async starts(): Promise<void> {
    await this.#breathes()
    await this.screen.locator('button.start:visible').click()
  }

  async writes(text: string): Promise<void> {
    await this.#breathes()
    await this.screen.getByRole('textbox').fill(text)
    await this.#page.keyboard.press('Enter')
  }

  /** A button under the bot's newest message. */
  async taps(label: string): Promise<void> {
    await this.#breathes()
    await this.button(label).click()
  }

  /** Two clicks so close that the second leaves before the first is answered. */
  async tapsTwice(label: string): Promise<void> {
    await this.#breathes(2)
    await this.button(label).dblclick()
  }

  button(label: string): Locator {
    return this.newest.getByRole('button', { name: label, exact: true })
  }

  /** The card of somebody in the attachments, or the key that shares one's own number. */
  async picks(choice: string): Promise<void> {
    await this.#breathes()
    await this.screen.locator('.attach').getByRole('button').click()
    await this.screen.getByRole('menuitem', { name: choice }).click()
  }

  async presses(key: string): Promise<void> {
    await this.#breathes()
    await this.screen.locator('.keyboard').getByRole('button', { name: key, exact: true }).click()
  }

  /** A web page that a button opens beside this one. */
  async opens(label: string): Promise<Page> {
    const button = this.newest.getByRole('link', { name: label, exact: true })
    const [opened] = await Promise.all([this.#page.context().waitForEvent('page'), button.click()])
    return opened
  }

  /** Finds each digit on the shuffled pad, and waits for its dot before the next. */
  async typesPin(pin: string): Promise<void> {
    for (const [typed, digit] of [...pin].entries()) {
      await this.sees('● '.repeat(typed) + '○ '.repeat(PIN_LENGTH - typed).trimEnd())
      await this.taps(digit)
    }
  }

  /** What is available in euros, as the answer to /balance says it, in cents. */
  async available(): Promise<bigint> {
    // By a button of its own: a notice may come in between.
    const cards = this.bubbles.filter({ hasText: this.words.label('balance-home-currency-button') })
    const answer = cards.nth(await cards.count())
    await this.writes('/balance')
    const [, whole = '', cents = ''] = /([\d,]+)\.(\d\d)/.exec(await answer.innerText()) ?? []
    return BigInt(whole.replaceAll(',', '') + cents)
  }

  /** Waits until the bot's newest message says all of it. */
  async sees(...texts: string[]): Promise<void> {
    const saying = texts.reduce((bubble, hasText) => bubble.filter({ hasText }), this.newest)
    await saying.waitFor().catch(async () => {
      const said = await this.bubbles.allInnerTexts()
      throw new Error(`Waited for: ${texts.join(' + ')}\nThe newest message says:\n${said.at(-1) ?? 'nothing'}`)
    })
  }
}
