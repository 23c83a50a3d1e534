import { beforeAll, describe, expect, it } from 'vitest'
import { type App, agree, appOf, BACK, consent, pkce } from '../../support/connection.ts'
import { granted } from '../../support/people.ts'
import type { Person } from '../../support/world.ts'
import { serveWorld } from '../support/served.ts'

const served = serveWorld()

let app: App
let person: Person
beforeAll(async () => {
  app = await appOf(served.world)
  person = await served.world.person({ name: 'Ana Payer', balance: '500.00' })
})

type Query = Record<string, string>

/** What a shop's server sends a browser to. */
function asked(change: Query = {}): { query: string; verifier: string } {
  const { verifier, challenge } = pkce()
  const query = new URLSearchParams({
    ...{ response_type: 'code', client_id: app.clientId, redirect_uri: BACK, scope: 'payments profile', state: 'xyz' },
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
    ...{ grant_type: 'authorization_code', code, redirect_uri: BACK, client_id: app.clientId, code_verifier: verifier },
    ...change,
  })

async function allowed(by = person) {
  const visit = await begun()
  const { id } = await consent(served.world, by, visit.token)
  granted(await agree(served.world, by, id))
  const { to } = await visit.get(`${visit.path}/back`)
  return { ...visit, id, to: new URL(to) }
}

const tokens = async (by = person) => {
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

describe('connecting an app: routes/oauth-authorize routes/oauth-token routes/oauth-metadata routes/v1-connection', () => {
  it('S71 S72 the whole way: the page, the consent, back with code, state and iss, tokens, a payment within the budget', async () => {
    const { get, path, token, verifier } = await begun()
    const page = await get(path)
    for (const shown of ['Café Aurora', 'C•••• A•••••', `start=connect_${token}`, `${path}/qr.svg`])
      expect(page.text).toContain(shown)
    const { number } = granted(await served.world.core.getConnect({ token }))
    expect(page.text).toContain(`id="number">${number}<`)
    expect((await get(`${path}?lang=zh-CN`)).text).toContain('请在聊天中选择此数字')
    expect(JSON.parse((await get(`${path}/state`)).text)).toEqual({ state: 'open' })
    const { id } = await consent(served.world, person, token)
    granted(await agree(served.world, person, id))
    expect(JSON.parse((await get(`${path}/state`)).text)).toEqual({ state: 'granted' })
    const { status, to } = await get(`${path}/back`)
    expect(status).toBe(302)
    const back = new URL(to)
    expect(`${back.origin}${back.pathname}`).toBe(BACK)
    expect(Object.fromEntries(back.searchParams)).toEqual({
      ...{ code: expect.stringMatching(/^okp_ac_/), state: 'xyz', iss: 'http://127.0.0.1:3000' },
    })
    const made = await exchange(back.searchParams.get('code') ?? '', verifier)
    expect([made.status, made.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(made.body).toMatchObject({ token_type: 'Bearer', expires_in: 900, scope: 'payments profile' })
    const paid = await pay(made.body.access_token, '12.50', 'order-1')
    expect(paid.status).toBe(201)
    expect(await paid.json()).toMatchObject({
      object: 'payment',
      status: 'succeeded',
      amount: '12.50',
      reference: 'order-1',
    })
    expect(await (await looked(made.body.access_token)).json()).toMatchObject({
      ...{ object: 'connection', left_today: '37.50', person: { name: 'Ana Payer' } },
    })
    const above = await pay(made.body.access_token, '20.01', 'order-2')
    expect([above.status, (await above.json()).code]).toEqual([402, 'budget_exhausted'])
  })

  it('OAU-01 only a code with PKCE S256, and scopes by name: the app hears what is wrong', async () => {
    const wrong: [Query, string][] = [
      [{ code_challenge_method: 'plain' }, 'invalid_request'],
      [{ code_challenge_method: '' }, 'invalid_request'],
      [{ code_challenge: '' }, 'invalid_request'],
      [{ code_challenge: 'short' }, 'invalid_request'],
      [{ response_type: 'token' }, 'unsupported_response_type'],
      [{ scope: 'everything' }, 'invalid_scope'],
      [{ scope: '' }, 'invalid_scope'],
    ]
    for (const [change, error] of wrong) {
      const { status, to } = await browser()(`/oauth/authorize?${asked(change).query}`)
      const back = new URL(to)
      expect([status, `${back.origin}${back.pathname}`, back.searchParams.get('error')]).toEqual([302, BACK, error])
      expect(back.searchParams.get('state')).toBe('xyz')
    }
    const twice = await browser()(`/oauth/authorize?${asked().query}&state=other`)
    expect(new URL(twice.to).searchParams.get('error')).toBe('invalid_request')
  })

  it('OAU-01 a verifier that is missing, plain, short or another is refused, and the code is not used up', async () => {
    const { to, verifier } = await allowed()
    const code = to.searchParams.get('code') ?? ''
    for (const other of ['x'.repeat(43), verifier.slice(1), `${verifier}a`, '']) {
      const { status, body } = await exchange(code, other)
      expect([status, body.error]).toEqual([400, 'invalid_grant'])
    }
    const { code_verifier: _, ...without } = {
      grant_type: 'authorization_code',
      code,
      redirect_uri: BACK,
      client_id: app.clientId,
      code_verifier: '',
    }
    expect((await post('/oauth/token', without)).body).toEqual({ error: 'invalid_request' })
    expect((await exchange(code, verifier)).status).toBe(200)
  })

  it('OAU-02 API-07 thirty spellings of the address, and nobody is sent to any of them', async () => {
    const variants = [
      ...[
        '',
        'https://shop.example',
        'https://shop.example/',
        'https://shop.example/oauth',
        `${BACK}/`,
        `${BACK}?`,
        `${BACK}#`,
      ],
      ...[`${BACK}?a=1`, `${BACK}#top`, 'http://shop.example/oauth/back', 'HTTPS://shop.example/oauth/back'],
      ...[
        'https://SHOP.example/oauth/back',
        'https://shop.example:443/oauth/back',
        'https://shop.example:8443/oauth/back',
      ],
      ...[
        'https://shop.example./oauth/back',
        'https://shop.example/oauth/back%20',
        'https://shop.example/oauth/%62ack',
      ],
      ...[
        'https://shop.example/oauth/../oauth/back',
        'https://shop.example/./oauth/back',
        'https://shop.example//oauth/back',
      ],
      ...[
        'https://evil.example/oauth/back',
        'https://shop.example.evil.example/oauth/back',
        'https://shop.example@evil.example/',
      ],
      ...[
        'https://evil.example/?https://shop.example/oauth/back',
        'https://a.shop.example/oauth/back',
        '//shop.example/oauth/back',
      ],
      ...[
        'javascript:alert(1)',
        'data:text/html,x',
        'https://shop.example\\@evil.example/',
        ` ${BACK}`,
        `${BACK} `,
        `${BACK}\n`,
      ],
    ]
    expect(variants.length).toBeGreaterThanOrEqual(30)
    for (const redirect_uri of variants) {
      const { status, to, text } = await browser()(`/oauth/authorize?${asked({ redirect_uri }).query}`)
      expect([redirect_uri, status, to]).toEqual([redirect_uri, 404, ''])
      expect(text).toContain('connect_failed')
    }
    const { to, verifier } = await allowed()
    const { body } = await exchange(to.searchParams.get('code') ?? '', verifier, { redirect_uri: `${BACK}/` })
    expect(body.error).toBe('invalid_grant')
  })

  it('OAU-02 a code works once within its minute; a second time ends what came of it', async () => {
    const { to, verifier } = await allowed()
    const code = to.searchParams.get('code') ?? ''
    const { body } = await exchange(code, verifier)
    expect((await looked(body.access_token)).status).toBe(200)
    expect((await exchange(code, verifier)).body.error).toBe('invalid_grant')
    const dead = await looked(body.access_token)
    expect([dead.status, (await dead.json()).code]).toEqual([401, 'connect_auth_failed'])
    expect(
      (
        await post('/oauth/token', {
          grant_type: 'refresh_token',
          refresh_token: body.refresh_token,
          client_id: app.clientId,
        })
      ).body.error,
    ).toBe('invalid_grant')
    const late = await allowed()
    await served.world.advance(61)
    expect((await exchange(late.to.searchParams.get('code') ?? '', late.verifier)).body.error).toBe('invalid_grant')
  })

  it('OAU-02 fifty at once with one code: one pair of tokens at the most, and the connection has ended', async () => {
    const { to, verifier, id } = await allowed()
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => exchange(to.searchParams.get('code') ?? '', verifier)),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const { state, endedWhy } = await served.world.deps.prisma.connection.findUniqueOrThrow({ where: { id } })
    expect([state, endedWhy]).toEqual(['ended', 'misused'])
  })

  it('OAU-02 another app does not get its code, and a code is of one app', async () => {
    const other = await appOf(served.world, { name: 'Other Shop' })
    const { to, verifier } = await allowed()
    const code = to.searchParams.get('code') ?? ''
    expect((await exchange(code, verifier, { client_id: other.clientId })).body.error).toBe('invalid_grant')
    expect((await exchange(code, verifier, { client_id: 'okp_app_nobody' })).body.error).toBe('invalid_client')
    expect((await exchange(code, verifier)).status).toBe(200)
  })

  it('OAU-03 tokens live 15 minutes, refresh tokens work once, and an old one ends the family', async () => {
    const first = await tokens()
    const refreshed = (refresh_token: string) =>
      post('/oauth/token', { grant_type: 'refresh_token', refresh_token, client_id: app.clientId })
    await served.world.advance(901)
    expect((await looked(first.access)).status).toBe(401)
    const { body } = await refreshed(first.refresh)
    expect((await looked(body.access_token)).status).toBe(200)
    expect((await refreshed(first.refresh)).body.error).toBe('invalid_grant')
    expect((await looked(body.access_token)).status).toBe(401)
    expect((await refreshed(body.refresh_token)).body.error).toBe('invalid_grant')
    const kept = await served.world.deps.prisma.connectionToken.findMany({ where: { connectionId: first.id } })
    const plain = JSON.stringify(kept.map(({ tokenHash }) => Buffer.from(tokenHash).toString('latin1')))
    expect(plain).not.toContain(first.refresh)
  })

  it('OAU-03 nothing refreshes beyond the end of the connection, 90 days at the most', async () => {
    const { refresh, id } = await tokens()
    const { endsAt, grantedAt } = await served.world.deps.prisma.connection.findUniqueOrThrow({ where: { id } })
    expect(Number(endsAt) - Number(grantedAt)).toBe(30 * 86_400_000)
    await served.world.advance(30 * 86_400)
    const { body } = await post('/oauth/token', {
      grant_type: 'refresh_token',
      refresh_token: refresh,
      client_id: app.clientId,
    })
    expect(body.error).toBe('invalid_grant')
  })

  it('OAU-05 an app gives its connection back: RFC 7009; a token of another changes nothing', async () => {
    const { access } = await tokens()
    const other = await appOf(served.world, { name: 'Other Shop' })
    expect((await post('/oauth/revoke', { token: access, client_id: other.clientId })).status).toBe(200)
    expect((await looked(access)).status).toBe(200)
    expect((await post('/oauth/revoke', { token: access, client_id: app.clientId })).status).toBe(200)
    expect((await looked(access)).status).toBe(401)
    expect((await post('/oauth/revoke', { token: 'nonsense', client_id: app.clientId })).status).toBe(200)
  })

  it('what it posts is a form, each thing once', async () => {
    for (const form of [
      '',
      'grant_type=authorization_code',
      `grant_type=refresh_token&client_id=${app.clientId}&client_id=x&refresh_token=r`,
    ])
      expect((await post('/oauth/token', form)).body).toEqual({ error: 'invalid_request' })
    expect((await post('/oauth/token', '{}', { 'content-type': 'application/json' })).body).toEqual({
      error: 'invalid_request',
    })
    expect((await post('/oauth/token', { grant_type: 'password', client_id: app.clientId })).body).toEqual({
      error: 'unsupported_grant_type',
    })
  })

  it('S73 S74 S75 every end of a visit has its page: a code, what to do, help and support', async () => {
    const denied = await begun()
    const { id } = await consent(served.world, person, denied.token)
    granted(await served.world.core.refuseConnect({ actor: person.chat, id }))
    const failed = await begun()
    const { number } = granted(await served.world.core.getConnect({ token: failed.token }))
    const open = granted(await served.world.core.openConsent({ actor: person.chat, token: failed.token }))
    granted(
      await served.world.core.pickNumber({ actor: person.chat, id: open.id, number: number === 99 ? 98 : number + 1 }),
    )
    const ends = [
      [denied, 'consent_denied', 'refused'],
      [failed, 'connect_auth_failed', 'another number'],
    ] as const
    for (const [{ get, path }, code, said] of ends) {
      const { text } = await get(path)
      for (const shown of [code, said, '/help/connect-failed?lang=en', `start=support_${code}`])
        expect(text).toContain(shown)
      const again = /class="button" href="(\/oauth\/authorize\?[^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? ''
      expect((await get(again)).status).toBe(303)
      const back = new URL((await get(`${path}/back`)).to)
      expect([back.searchParams.get('error'), back.searchParams.get('error_description')]).toEqual([
        'access_denied',
        code,
      ])
    }
    const late = await begun()
    await served.world.advance(601)
    expect((await late.get(late.path)).text).toContain('consent_expired')
    expect(new URL((await late.get(`${late.path}/back`)).to).searchParams.get('error_description')).toBe(
      'consent_expired',
    )
    const unknown = await browser()('/oauth/authorize/AAAAAAAAAAAAAAAAAAAAAA')
    expect(unknown.status).toBe(404)
    for (const shown of ['connect_failed', '/help/connect-failed', 'start=support_connect_failed'])
      expect(unknown.text).toContain(shown)
    const articles = (await browser()('/help')).text
    for (const name of ['connect', 'connect-failed', 'connect-apps']) expect(articles).toContain(`/help/${name}?`)
  })

  it('S74 only the browser that began it is sent back', async () => {
    const { path, token } = await begun()
    const { id } = await consent(served.world, person, token)
    granted(await agree(served.world, person, id))
    const { status, to, text } = await browser()(`${path}/back`)
    expect([status, to]).toEqual([401, ''])
    expect(text).toContain('connect_auth_failed')
  })

  it('TXA-01 what needs the person answers with where they confirm it', async () => {
    const { access } = await tokens()
    const { prisma } = served.world.deps
    await prisma.user.update({ where: { id: person.userId }, data: { secondFactorAt: new Date(), codeMinor: 500n } })
    const asks = await pay(access, '10.00', 'ask-1')
    await prisma.user.update({ where: { id: person.userId }, data: { secondFactorAt: null, codeMinor: null } })
    const body = await asks.json()
    expect([asks.status, body.code]).toEqual([402, 'auth_required'])
    expect(body.pay_url).toMatch(/\/pay\/[\w-]{22}$/)
    expect(body.chat_url).toMatch(/start=pay_[\w-]{22}$/)
  })

  it('its access token is no API key, and a key is no access token', async () => {
    const { access } = await tokens()
    const asKey = await fetch(`${served.app.url}/v1/balance`, { headers: { authorization: `Bearer ${access}` } })
    expect([asKey.status, (await asKey.json()).code]).toEqual([401, 'api_key_invalid'])
    const asToken = await looked(`okp_live_${'A'.repeat(32)}`)
    expect([asToken.status, (await asToken.json()).code]).toEqual([401, 'connect_auth_failed'])
  })

  it('says where everything is (RFC 8414)', async () => {
    const said = await (await fetch(`${served.app.url}/.well-known/oauth-authorization-server`)).json()
    expect(said).toMatchObject({ code_challenge_methods_supported: ['S256'], response_types_supported: ['code'] })
    expect(said.token_endpoint).toBe(`${said.issuer}/oauth/token`)
  })
})
