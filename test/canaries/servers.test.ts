import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { API_SCOPES, CRYPTO_PAY_SCOPES } from '#core'
import { signed } from '../http/support/signed.ts'
import { keyOf } from '../support/api.ts'
import { appOf, connect } from '../support/connection.ts'
import { query } from '../support/database.ts'
import { dumpOf } from '../support/dump.ts'
import { payoutKey, signature } from '../support/payouts.ts'
import { granted } from '../support/people.ts'
import { enrol } from '../support/second-factor.ts'
import { shopkeeper } from '../support/shop.ts'
import { type Nest, openNest } from './nest.ts'

let nest: Nest
beforeAll(async () => {
  nest = await openNest()
})
afterAll(() => nest.close())

type Headers = Record<string, string>

/** One request to the merchant API, with whatever it is shown. */
const ask = (path: string, headers: Headers, body?: string) =>
  body === undefined
    ? nest.app.get(path, { headers })
    : nest.app.post(path, { headers: { 'idempotency-key': crypto.randomUUID(), ...headers }, body })

const bearer = (secret: string): Headers => ({ authorization: `Bearer ${secret}` })
const tokened = (secret: string): Headers => ({ 'crypto-pay-api-token': secret })

test('LOG-01 API-01 API-02 WHK-01 OAU-03 SES-05 what servers show, sign and are mailed is in no log, Redis value, dump, transcript, metric or error', async () => {
  const { town, plant } = nest
  const { world } = town
  const { core } = world
  const keeper = await shopkeeper(town, 'Café Aurora', { balance: '100.00' })
  const ana = await town.customer({ name: 'Ana Payer', balance: '100.00' })
  const factor = await enrol(world, keeper.person)

  // What is made on the page, and shown there once.
  const key = plant(
    'API key',
    await keyOf(
      world,
      keeper.person,
      API_SCOPES.filter((one) => one !== 'payouts:write'),
      await factor.next(),
    ),
  )
  const payer = await payoutKey(world, keeper.person, factor)
  plant('key for payouts', payer.key)
  plant('signing secret', payer.signing)
  const { token: link } = granted(await core.issueLink({ actor: keeper.actor, purpose: 'api_key' }))
  const cryptoAsked = {
    scopes: CRYPTO_PAY_SCOPES.filter((one) => one !== 'crypto_pay_transfers:write'),
    webhookUrl: 'https://hooks.example.com/cp',
  }
  const made = await core.makeApiKey({
    token: link,
    password: keeper.person.password,
    code: await factor.next(),
    ...cryptoAsked,
  })
  const token = plant('Crypto Pay token', granted(made).secret)
  const signsWebhooks = plant('what signs its webhooks', createHash('sha256').update(token).digest('hex'))
  const secretOf = async (path: string, body: string) => JSON.parse(await (await ask(path, bearer(key), body)).text())
  const endpoint = await secretOf('/v1/webhook-endpoints', JSON.stringify({ url: 'https://hooks.example.com/okpay' }))
  plant('webhook secret', endpoint.secret.slice('whsec_'.length))
  plant(
    'rotated webhook secret',
    (await secretOf(`/v1/webhook-endpoints/${endpoint.id}/rotate`, '{}')).secret.slice('whsec_'.length),
  )
  const app = await appOf(world)
  const connected = await connect(world, ana.person, app)
  plant('access token', connected.access)
  plant('refresh token', connected.refresh)
  const payerCode = granted(await core.issuePayerCode({ actor: ana.actor }))
  plant('payer code', payerCode.digits)
  expect(await nest.hits()).toEqual([])

  // Used well, badly, and in the wrong place.
  const wrong = plant('a key that is none', `okp_live_${'kanarie'.repeat(4)}Kana`)
  const invoice = JSON.stringify({ amount: '5.00', currency: 'EUR', description: 'Tea' })
  for (const secret of [key, payer.key, token, connected.access, wrong]) {
    await ask('/v1/balance', bearer(secret))
    await ask('/v1/invoices', bearer(secret), invoice)
    await ask('/v1/invoices', bearer(secret), '{ not json')
    await ask(`/v1/payments?key=${secret}`, {})
    await ask(`/v1/payments/${secret}`, bearer(secret))
    await ask(`/${secret}`, {})
    await ask('/crypto-pay/api/getMe', tokened(secret))
    await ask(`/crypto-pay/api/getMe?token=${secret}`, tokened(secret))
    await ask(
      '/crypto-pay/api/createInvoice',
      { ...tokened(secret), 'content-type': 'application/json' },
      JSON.stringify({ amount: '1', fiat: 'EUR', token: secret }),
    )
  }
  const payout = JSON.stringify({ payee: ana.person.okpayId, amount: '5.00', currency: 'EUR', description: 'Share' })
  const sent = { at: world.deps.clock(), path: '/v1/payouts', idempotencyKey: 'one', body: payout }
  const signing = signature(payer.signing, sent)
  plant('signature of a payout', signing['okpay-signature'] ?? '')
  await ask('/v1/payouts', { ...bearer(payer.key), 'idempotency-key': 'one', ...signing }, payout)
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const oauth = (path: string, fields: Headers) =>
    nest.app.post(path, { headers: form, body: `${new URLSearchParams(fields)}` })
  const code = plant('a code that is none', 'kanarien-code-1234567890')
  const client = { client_id: app.clientId }
  await oauth('/oauth/token', {
    ...client,
    grant_type: 'authorization_code',
    code,
    redirect_uri: app.redirectUri,
    code_verifier: 'x'.repeat(43),
  })
  const fresh = await oauth('/oauth/token', {
    ...client,
    grant_type: 'refresh_token',
    refresh_token: connected.refresh,
  })
  const pair = (await fresh.json()) as { access_token: string; refresh_token: string }
  plant('fresh access token', pair.access_token)
  plant('fresh refresh token', pair.refresh_token)
  const said = plant('what was mailed', 'mein Kanarienvogel heisst Balthasar')
  const from = ana.person.email
  const mail = (id: string) =>
    signed(JSON.stringify({ message_id: `<${id}@example.org>`, from, subject: said, text: said }), {
      id,
      at: world.deps.clock(),
    })
  expect((await nest.app.post('/mail/in', mail('one'))).status).toBe(200)
  expect(await nest.hits()).toEqual([])

  // And everything breaks: what they are known by is gone.
  const { superuser } = world.database
  for (const table of ['api_key', 'connection_token', 'webhook_endpoint', 'ticket', 'ticket_message'])
    await query(superuser, `alter table ${table} rename to ${table}_gone`)
  for (const secret of [key, token, pair.access_token]) {
    expect((await ask('/v1/balance', bearer(secret))).status).toBeGreaterThanOrEqual(400)
    await ask('/crypto-pay/api/getMe', tokened(secret))
    await ask('/v1/webhook-endpoints', bearer(secret), JSON.stringify({ url: 'https://hooks.example.com/okpay' }))
  }
  await oauth('/oauth/token', { ...client, grant_type: 'refresh_token', refresh_token: pair.refresh_token })
  await oauth('/oauth/revoke', { ...client, token: pair.refresh_token })
  expect((await nest.app.post('/mail/in', mail('two'))).status).toBe(503)
  for (const table of ['api_key', 'connection_token', 'webhook_endpoint', 'ticket', 'ticket_message'])
    await query(superuser, `alter table ${table}_gone rename to ${table}`)
  expect(await nest.hits()).toEqual([])
  // Not even where byte strings are told in hexadecimal: what signs rests sealed.
  const { text: dump } = await dumpOf(superuser)
  expect(dump).not.toContain(signsWebhooks)
  expect(nest.planted).toBe(16)
  // What is no secret is found: whoever looks, looks at what there is.
  expect(nest.places('mail_not_kept')).toEqual(['log'])
  expect(nest.places('/v1/balance')).toContain('log')
}, 120_000)
