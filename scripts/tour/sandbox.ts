/** The sandbox's JSON, as scripts that are not ours use it; and the transcript. */
export class Sandbox {
  readonly #url: string
  readonly #out: (line: string) => void

  constructor(url: string, out: (line: string) => void) {
    this.#url = url
    this.#out = out
  }

  say(line: string): void {
    this.#out(line)
  }

  get<T>(path: string): Promise<T> {
    return this.#ask<T>('GET', path)
  }

  post<T>(path: string, body: object): Promise<T> {
    return this.#ask<T>('POST', path, body)
  }

  async #ask<T>(method: string, path: string, body?: object): Promise<T> {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(this.#url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return JSON.parse(text) as T
  }
}
