import { headingOf } from './page.ts'
import type { Sandbox } from './sandbox.ts'

/** A browser as far as cookies, forms and headings go. Prints what is opened and what stands at its top. */
export class Browser {
  readonly #sandbox: Sandbox
  readonly #origin: string
  readonly #cookies = new Map<string, string>()
  #csrf = ''

  constructor(sandbox: Sandbox, origin: string) {
    this.#sandbox = sandbox
    this.#origin = origin
  }

  async opens(path: string): Promise<string> {
    return this.#reads(`opens ${path.split('?')[0]}`, await this.#ask(path))
  }

  /** Sends a form of the page that was opened last, and follows where it leads. */
  async sends(path: string, fields: Record<string, string> = {}): Promise<string> {
    const body = new URLSearchParams({ csrf: this.#csrf, ...fields })
    const headers = { origin: this.#origin, 'sec-fetch-site': 'same-origin' }
    const answer = await this.#ask(path, { method: 'POST', headers, body })
    const next = answer.headers.get('location')
    return this.#reads(`sends the form of ${path}`, next ? await this.#ask(next) : answer)
  }

  async #ask(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...init.headers, cookie, 'user-agent': 'Mozilla/5.0 (Macintosh) Firefox/140.0' }
    const answer = await fetch(new URL(path, this.#origin), { ...init, headers, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      this.#cookies.set(name, value)
    }
    return answer
  }

  async #reads(what: string, answer: Response): Promise<string> {
    const page = await answer.text()
    this.#csrf = /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? this.#csrf
    this.#sandbox.say(`  ${what}\n    ${headingOf(page) || `is led to ${answer.headers.get('location')}`}`)
    return page
  }
}
