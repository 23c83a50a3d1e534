import { describe, expect, it } from 'vitest'
import { agree, BACK, consent } from '../../support/connection.ts'
import { granted } from '../../support/people.ts'
import { serveConnecting } from '../support/connecting.ts'

const { begun, exchange, looked, pay, served, the, tokens } = serveConnecting()

describe('what an app does with its token: routes/v1-connection', () => {
  it('S71 S72 the whole way: the page, the consent, back with code, state and iss, tokens, a payment within the budget', async () => {
    const { get, path, token, verifier } = await begun()
    const page = await get(path)
    for (const shown of ['Café Aurora', 'C•••• A•••••', `start=connect_${token}`, `${path}/qr.svg`])
      expect(page.text).toContain(shown)
    const { number } = granted(await served.world.core.getConnect({ token }))
    expect(page.text).toContain(`id="number">${number}<`)
    expect((await get(`${path}?lang=zh-CN`)).text).toContain('请在聊天中选择此数字')
    expect(JSON.parse((await get(`${path}/state`)).text)).toEqual({ state: 'open' })
    const { id } = await consent(served.world, the.person, token)
    granted(await agree(served.world, the.person, id))
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
    const refused = { code: 'budget_exhausted', decline_code: 'budget_exhausted' }
    expect([above.status, await above.json()]).toMatchObject([402, refused])
  })

  it('TXA-01 what needs the person answers with where they confirm it', async () => {
    const { access } = await tokens()
    const { prisma } = served.world.deps
    await prisma.user.update({
      where: { id: the.person.userId },
      data: { secondFactorAt: new Date(), codeMinor: 500n },
    })
    const asks = await pay(access, '10.00', 'ask-1')
    await prisma.user.update({ where: { id: the.person.userId }, data: { secondFactorAt: null, codeMinor: null } })
    const body = await asks.json()
    expect([asks.status, body.code, body.decline_code]).toEqual([402, 'auth_required', 'auth_required'])
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
})
