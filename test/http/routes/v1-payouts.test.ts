import { describe, expect, it } from 'vitest'
import { startOfDay } from '../../../src/core/kit/time.ts'
import { merchant } from '../../support/api.ts'
import { allowPayouts, payerOf, signature } from '../../support/payouts.ts'
import { granted } from '../../support/people.ts'
import { serveWorld } from '../support/served.ts'

const served = serveWorld()

type Asked = { key: string; body?: object; headers?: Record<string, string>; idempotency?: string }

async function ask(method: 'GET' | 'POST', path: string, { key, body, headers, idempotency }: Asked) {
  const sent = {
    ...(method === 'POST' && { 'idempotency-key': idempotency ?? crypto.randomUUID() }),
    ...{ authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
  }
  const text = body === undefined ? {} : { body: JSON.stringify(body) }
  const answer = await fetch(`${served.app.url}${path}`, { method, headers: sent, ...text })
  return {
    status: answer.status,
    json: JSON.parse(await answer.text()),
    replayed: answer.headers.get('idempotent-replayed'),
  }
}

const PATH = '/v1/payouts'
const CAPS = [
  { of: 'day', minor: 50_000n },
  { of: 'payment', minor: 50_000n },
] as const
const signed = (
  signing: string,
  body: object,
  { at = served.world.deps.clock(), path = PATH, idempotencyKey = 'po-1' } = {},
) => signature(signing, { at, path, idempotencyKey, body: JSON.stringify(body) })

describe('the merchant API: routes/v1-payouts', () => {
  it('API-02 a payout is signed: unsigned, altered, for another path or six minutes old is 401, and moves nothing', async () => {
    const { world } = served
    const payer = await payerOf(world)
    await allowPayouts(world, payer)
    const ben = await world.person({ username: 'ben_kovac' })
    const body = { payee: '@ben_kovac', amount: '12.50', currency: 'EUR', description: 'Your share', reference: 'r-1' }
    const { key, signing } = payer
    const late = new Date(world.deps.clock().getTime() - 360_000)
    const refused: Record<string, string>[] = [
      {},
      signed(signing, { ...body, amount: '12.51' }),
      signed(signing, body, { at: late }),
      signed(signing, body, { path: '/v1/refunds' }),
      signed(key, body),
      { ...signed(signing, body), 'okpay-signature': 'junk' },
    ]
    for (const headers of refused) {
      const answer = await ask('POST', PATH, { key, body, headers, idempotency: 'po-1' })
      expect([answer.status, answer.json.code]).toEqual([401, 'payout_unsigned'])
    }
    expect(await world.balance(ben)).toBe('0.00')
    const idempotency = 'po-1'
    const made = await ask('POST', PATH, { key, body, headers: signed(signing, body), idempotency })
    expect(made.json).toMatchObject({
      ...{ object: 'payout', livemode: true, status: 'succeeded', payee: '@ben_kovac', amount: '12.50', fee: '0.13' },
      ...{ total: '12.63', reference: 'r-1', waits_until: null },
    })
    expect([made.status, made.replayed]).toEqual([201, null])
    const again = await ask('POST', PATH, { key, body, headers: signed(signing, body), idempotency })
    expect([again.status, again.replayed, again.json]).toEqual([201, 'true', made.json])
    expect(await world.balance(ben)).toBe('12.50')
    expect((await ask('GET', `${PATH}/${made.json.id}`, { key })).json).toEqual(made.json)
    expect((await ask('GET', `${PATH}?reference=r-1`, { key })).json.data).toEqual([made.json])
    // API-03: for another shop there is none; and a key without the scope pays nobody.
    const other = await merchant(world, { scopes: ['payments:read'] })
    expect((await ask('GET', `${PATH}/${made.json.id}`, { key: other.key })).status).toBe(404)
    expect((await ask('GET', PATH, { key: other.key })).json.data).toEqual([])
    const without = await ask('POST', PATH, {
      key: other.key,
      body,
      headers: signed(signing, body),
      idempotency: 'po-1',
    })
    expect([without.status, without.json.code]).toEqual([403, 'scope_missing'])
  })

  it('API-02 IDM-01 a signed request that somebody read pays once: under another idempotency key its signature is none', async () => {
    const { world } = served
    const payer = await payerOf(world)
    await allowPayouts(world, payer)
    const ben = await world.person()
    const body = { payee: ben.okpayId, amount: '12.50', currency: 'EUR' }
    const sent = { key: payer.key, body, headers: signed(payer.signing, body) }
    expect((await ask('POST', PATH, { ...sent, idempotency: 'po-1' })).status).toBe(201)
    const replayed = await ask('POST', PATH, { ...sent, idempotency: 'po-2' })
    expect([replayed.status, replayed.json.code]).toEqual([401, 'payout_unsigned'])
    expect(await world.balance(ben)).toBe('12.50')
  })

  it.each([
    ['a limit of the day would decline it, too', 80_000n, { also: 'limit_daily' }],
    ['nothing else would', 0n, {}],
  ])('S50 a balance that is too low is said, and whether topping up alone helps: %s', async (_, spent, besides) => {
    const { world } = served
    const payer = await payerOf(world, '120.00')
    await allowPayouts(world, payer, CAPS)
    const ben = await world.person()
    const day = startOfDay(world.deps.clock())
    const row = { userId: payer.owner.userId, day, operation: 'out', currency: 'EUR', spent, spentMonth: spent }
    await world.deps.prisma.spendCounter.create({ data: row })
    const body = { payee: ben.okpayId, amount: '300.00', currency: 'EUR' }
    const sent = { key: payer.key, body, headers: signed(payer.signing, body), idempotency: 'po-1' }
    const { status, json } = await ask('POST', PATH, sent)
    const { code, decline_code, also } = json
    expect({ status, code, decline_code, ...(also && { also }) }).toEqual({
      ...{ status: 402, code: 'insufficient_balance', decline_code: 'insufficient_balance', ...besides },
    })
  })

  it('a test key pays nobody: any amount but those that are declined succeeds, and its shop hears of it', async () => {
    const { world } = served
    const owner = await world.person()
    granted(await world.core.nameShop({ actor: owner.chat, name: 'Café Luna' }))
    const { token } = granted(await world.core.issueLink({ actor: owner.chat, purpose: 'api_key' }))
    const { secret: key, signing } = granted(await world.core.makeTestKey({ token }))
    const say = (amount: string) => {
      const body = { payee: 'whoever', amount, currency: 'EUR' }
      const idempotency = crypto.randomUUID()
      const headers = signed(signing ?? '', body, { idempotencyKey: idempotency })
      return ask('POST', PATH, { key, body, headers, idempotency })
    }
    const paid = await say('10.00')
    expect(paid.json).toMatchObject({ livemode: false, status: 'succeeded', amount: '10.00', fee: '0.00' })
    const declined = await Promise.all(['10.51', '10.54', '10.66', '10.59'].map(say))
    expect(declined.map(({ json }) => json.code)).toEqual([
      ...['insufficient_balance', 'limit_daily', 'payee_not_found', 'risk_refused'],
    ])
    expect((await ask('GET', PATH, { key })).json.data).toEqual([paid.json])
    const { data } = (await ask('GET', '/v1/events', { key })).json
    expect(data.map(({ type }: { type: string }) => type)).toEqual(['payout.succeeded', 'payout.created'])
    expect(await world.deps.prisma.intent.count({ where: { ownerId: owner.userId } })).toBe(0)
  })
})
