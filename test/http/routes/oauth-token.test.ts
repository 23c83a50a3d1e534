import { describe, expect, it } from 'vitest'
import { appOf, BACK } from '../../support/connection.ts'
import { serveConnecting } from '../support/connecting.ts'

const { allowed, exchange, looked, post, served, the, tokens } = serveConnecting()

describe('the tokens of an app: routes/oauth-token', () => {
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
      client_id: the.app.clientId,
      code_verifier: '',
    }
    expect((await post('/oauth/token', without)).body).toEqual({ error: 'invalid_request' })
    expect((await exchange(code, verifier)).status).toBe(200)
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
          client_id: the.app.clientId,
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
      post('/oauth/token', { grant_type: 'refresh_token', refresh_token, client_id: the.app.clientId })
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
      client_id: the.app.clientId,
    })
    expect(body.error).toBe('invalid_grant')
  })

  it('OAU-05 an app gives its connection back: RFC 7009; a token of another changes nothing', async () => {
    const { access } = await tokens()
    const other = await appOf(served.world, { name: 'Other Shop' })
    expect((await post('/oauth/revoke', { token: access, client_id: other.clientId })).status).toBe(200)
    expect((await looked(access)).status).toBe(200)
    expect((await post('/oauth/revoke', { token: access, client_id: the.app.clientId })).status).toBe(200)
    expect((await looked(access)).status).toBe(401)
    expect((await post('/oauth/revoke', { token: 'nonsense', client_id: the.app.clientId })).status).toBe(200)
  })

  it('what it posts is a form, each thing once', async () => {
    for (const form of [
      '',
      'grant_type=authorization_code',
      `grant_type=refresh_token&client_id=${the.app.clientId}&client_id=x&refresh_token=r`,
    ])
      expect((await post('/oauth/token', form)).body).toEqual({ error: 'invalid_request' })
    expect((await post('/oauth/token', '{}', { 'content-type': 'application/json' })).body).toEqual({
      error: 'invalid_request',
    })
    const shown = { grant_type: 'refresh_token', client_id: the.app.clientId, refresh_token: 'r' }
    const secret = await post('/oauth/token', { ...shown, client_secret: 's' })
    const basic = await post('/oauth/token', shown, { authorization: `Basic ${btoa('a:b')}` })
    for (const { status, body } of [secret, basic]) expect([status, body.error]).toEqual([401, 'invalid_client'])
    expect((await post('/oauth/token', { grant_type: 'password', client_id: the.app.clientId })).body).toEqual({
      error: 'unsupported_grant_type',
    })
  })
})
