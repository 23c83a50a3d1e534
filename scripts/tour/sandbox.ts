/** What the sandbox would not do; `reason` is for people. */
export class SandboxRefusal extends Error {
  readonly reason: string

  constructor(message: string, reason: string) {
    super(message)
    this.reason = reason
  }
}

/** The sandbox's JSON, as scripts that are not ours use it; and the transcript. */
export class Sandbox {
  readonly url: string
  readonly #out: (line: string) => void

  constructor(url: string, out: (line: string) => void) {
    this.url = url
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

  /** What kind of content it is shows in the content. */
  upload<T>(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<T> {
    return this.#send<T>(path, { method: 'POST', body: bytes })
  }

  #ask<T>(method: string, path: string, body?: object): Promise<T> {
    const headers = { 'content-type': 'application/json' }
    return this.#send<T>(path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
  }

  async #send<T>(path: string, init: RequestInit): Promise<T> {
    const response = await fetch(this.url + path, init)
    const text = await response.text()
    if (!response.ok) throw new SandboxRefusal(`${init.method} ${path}: ${response.status} ${text}`, reasonIn(text))
    return JSON.parse(text) as T
  }
}

function reasonIn(text: string): string {
  const [, reason] = /"error":("(?:[^"\\]|\\.)*")/.exec(text) ?? []
  return reason === undefined ? text : JSON.parse(reason)
}
