import { describe, expect, it } from 'vitest'
import { agree, appOf, BACK, consent } from '../../support/connection.ts'
import { granted } from '../../support/people.ts'
import { type Query, serveConnecting } from '../support/connecting.ts'

const { allowed, asked, begun, browser, exchange, served, the } = serveConnecting()

describe('connecting an app: routes/oauth-authorize routes/oauth-metadata', () => {
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

  it('S73 S74 S75 every end of a visit has its page: a code, what to do, help and support', async () => {
    const denied = await begun()
    const { id } = await consent(served.world, the.person, denied.token)
    granted(await served.world.core.refuseConnect({ actor: the.person.chat, id }))
    const failed = await begun()
    const { number } = granted(await served.world.core.getConnect({ token: failed.token }))
    const open = granted(await served.world.core.openConsent({ actor: the.person.chat, token: failed.token }))
    granted(
      await served.world.core.pickNumber({
        actor: the.person.chat,
        id: open.id,
        number: number === 99 ? 98 : number + 1,
      }),
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

  it('S74 OAU-02 the page of an app that is gone says that, in both languages, and offers it no more', async () => {
    const app = await appOf(served.world, { name: 'Café Borealis' })
    const { get, path } = await begun(browser(), { client_id: app.clientId })
    expect((await get(path)).text).toContain('data-while="gone"')
    granted(await served.world.core.removeApp({ actor: app.owner.chat, id: app.id }))
    expect(JSON.parse((await get(`${path}/state`)).text)).toEqual({ state: 'gone' })
    for (const [lang, said] of [
      ['en', 'Nothing was allowed by this request'],
      ['zh-CN', '本次请求未获得任何授权'],
    ]) {
      const { text } = await get(`${path}?lang=${lang}`)
      for (const shown of [said, 'connect_failed', 'start=support_connect_failed']) expect(text).toContain(shown)
      expect(text).not.toMatch(/consent_expired|\/oauth\/authorize\?|href="[^"]*\/back"/)
    }
    const back = await get(`${path}/back`)
    expect([back.status, back.to]).toEqual([404, ''])
    expect(back.text).toContain('no longer offered here')
    expect(back.text).not.toContain('begin there once more')
  })

  it('S74 only the browser that began it is sent back', async () => {
    const { path, token } = await begun()
    const { id } = await consent(served.world, the.person, token)
    granted(await agree(served.world, the.person, id))
    const { status, to, text } = await browser()(`${path}/back`)
    expect([status, to]).toEqual([401, ''])
    expect(text).toContain('connect_auth_failed')
  })

  it('says where everything is (RFC 8414)', async () => {
    const said = await (await fetch(`${served.app.url}/.well-known/oauth-authorization-server`)).json()
    expect(said).toMatchObject({ code_challenge_methods_supported: ['S256'], response_types_supported: ['code'] })
    expect(said.token_endpoint).toBe(`${said.issuer}/oauth/token`)
  })
})
