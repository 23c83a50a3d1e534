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
  const state = { cookie: '', csrf: '' }

  async function read(response: Response): Promise<Response> {
    const [cookie] = response.headers.getSetCookie()
    if (cookie) state.cookie = cookie.split(';')[0] ?? ''
    const [, csrf] = /name="csrf" value="([^"]+)"/.exec(await response.clone().text()) ?? []
    if (csrf) state.csrf = csrf
    return response
  }
  const withCookie = (headers: Fields) => ({ ...(state.cookie && { cookie: state.cookie }), ...headers })

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
      return state.cookie
    },
  }
}
