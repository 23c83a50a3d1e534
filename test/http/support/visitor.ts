import type { App } from './app.ts'

type Fields = Record<string, string>

/** A browser as far as cookies, hidden fields and the headers of a form go. */
export type Visitor = {
  open(path: string, headers?: Fields): Promise<Response>
  /** Sends a form of the page opened last, as a browser would; `headers` and `fields` replace what it would send. */
  send(path: string, fields: Fields, headers?: Fields): Promise<Response>
  readonly csrf: string
  readonly cookie: string
}

export function visit(app: App): Visitor {
  const jar = new Map<string, string>()
  const state = { csrf: '' }
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

  async function read(response: Response): Promise<Response> {
    for (const line of response.headers.getSetCookie()) keep(line)
    const [, csrf] = /name="csrf" value="([^"]+)"/.exec(await response.clone().text()) ?? []
    if (csrf) state.csrf = csrf
    return response
  }
  function keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (/max-age=0/i.test(line)) jar.delete(name)
    else jar.set(name, value)
  }
  const withCookie = (headers: Fields) => ({ ...(jar.size > 0 && { cookie: cookies() }), ...headers })

  return {
    open: async (path, headers = {}) => read(await app.get(path, { headers: withCookie(headers) })),
    async send(path, fields, headers = {}) {
      const body = new URLSearchParams({ csrf: state.csrf, ...fields })
      return read(await app.post(path, { headers: withCookie({ 'sec-fetch-site': 'same-origin', ...headers }), body }))
    },
    get csrf() {
      return state.csrf
    },
    get cookie() {
      return cookies()
    },
  }
}
