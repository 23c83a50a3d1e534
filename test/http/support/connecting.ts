import { beforeAll, expect } from 'vitest'
import { type App, agree, appOf, BACK, consent, pkce } from '../../support/connection.ts'
import { granted } from '../../support/people.ts'
import type { Person } from '../../support/world.ts'
import { serveWorld } from './served.ts'

export type Query = Record<string, string>

/** A world with a shop's app, and somebody whom it may connect; with what a browser and the app's server do. */
export function serveConnecting() {
  const served = serveWorld()
  const the = {} as { app: App; person: Person }
  beforeAll(async () => {
    the.app = await appOf(served.world)
    the.person = await served.world.person({ name: 'Ana Payer', balance: '500.00' })
  })

  /** What a shop's server sends a browser to. */
  function asked(change: Query = {}): { query: string; verifier: string } {
    const { verifier, challenge } = pkce()
    const query = new URLSearchParams({
      ...{
        response_type: 'code',
        client_id: the.app.clientId,
        redirect_uri: BACK,
        scope: 'payments profile',
        state: 'xyz',
      },
      ...{ code_challenge: challenge, code_challenge_method: 'S256' },
      ...change,
    })
    return { query: `${query}`, verifier }
  }

  /** One browser: it keeps its cookies, and follows nothing by itself. */
  function browser() {
    let cookie = ''
    return async (path: string) => {
      const answer = await fetch(`${served.app.url}${path}`, { redirect: 'manual', headers: { cookie } })
      const set = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
      if (set.length > 0) cookie = set.join('; ')
      return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() }
    }
  }

  /** Begins a visit in a browser; the page's path without what is behind the `?`. */
  async function begun(get = browser(), change: Query = {}) {
    const { query, verifier } = asked(change)
    const { status, to } = await get(`/oauth/authorize?${query}`)
    expect(status).toBe(303)
    const [path = ''] = to.split('?')
    return { get, verifier, path, token: path.split('/').at(-1) ?? '' }
  }

  async function post(path: string, form: Query | string, headers: Query = {}) {
    const body = typeof form === 'string' ? form : `${new URLSearchParams(form)}`
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await fetch(`${served.app.url}${path}`, { method: 'POST', headers: { ...type, ...headers }, body })
    return { status: answer.status, headers: answer.headers, body: JSON.parse(await answer.text()) }
  }

  const exchange = (code: string, verifier: string, change: Query = {}) =>
    post('/oauth/token', {
      ...{
        grant_type: 'authorization_code',
        code,
        redirect_uri: BACK,
        client_id: the.app.clientId,
        code_verifier: verifier,
      },
      ...change,
    })

  async function allowed(by = the.person) {
    const visit = await begun()
    const { id } = await consent(served.world, by, visit.token)
    granted(await agree(served.world, by, id))
    const { to } = await visit.get(`${visit.path}/back`)
    return { ...visit, id, to: new URL(to) }
  }

  const tokens = async (by = the.person) => {
    const { to, verifier, id } = await allowed(by)
    const { body } = await exchange(to.searchParams.get('code') ?? '', verifier)
    return { id, access: body.access_token as string, refresh: body.refresh_token as string }
  }

  const pay = (access: string, amount: string, reference: string, key = reference) =>
    fetch(`${served.app.url}/v1/payments`, {
      method: 'POST',
      headers: { authorization: `Bearer ${access}`, 'idempotency-key': key, 'content-type': 'application/json' },
      body: JSON.stringify({ amount, currency: 'EUR', reference, description: 'Beans' }),
    })
  const looked = (access: string) =>
    fetch(`${served.app.url}/v1/connection`, { headers: { authorization: `Bearer ${access}` } })

  return { served, the, browser, begun, post, exchange, allowed, tokens, pay, looked, asked }
}
