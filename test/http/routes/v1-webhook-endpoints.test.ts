import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { uuidOf } from '../../../src/core/kit/typed-id.ts'
import { keyOf, merchant } from '../../support/api.ts'
import { dumpOf } from '../../support/dump.ts'
import { answering, deliver, happening, ok } from '../../support/webhook.ts'
import { serveWorld } from '../support/served.ts'

const served = serveWorld()
const HOOK = 'https://hooks.example.com/okpay'

type Body = Record<string, unknown> & { data: Record<string, unknown>[] }

async function ask(
  method: string,
  path: string,
  key: string,
  body?: unknown,
  idempotency: string = crypto.randomUUID(),
) {
  const headers = { authorization: `Bearer ${key}`, ...(method === 'POST' && { 'idempotency-key': idempotency }) }
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const answer = await fetch(`${served.app.url}/v1/${path}`, { method, headers, ...sent })
  return { status: answer.status, text: await answer.text(), replayed: answer.headers.get('idempotent-replayed') }
}
const bodyOf = ({ text }: { text: string }) => JSON.parse(text) as Body
const codeOf = (answer: { text: string }) => bodyOf(answer)['code']

async function endpoint(key: string, terms: object = {}) {
  const made = await ask('POST', 'webhook-endpoints', key, { url: HOOK, ...terms })
  expect(made.status).toBe(201)
  const { id, secret } = bodyOf(made)
  return { id: String(id), secret: String(secret), row: uuidOf('whe', String(id)) ?? '' }
}

describe('endpoints of a shop’s server: routes/v1-webhook-endpoints', () => {
  it('WHK-01 is made once for a key of idempotency, with a secret that stands in that answer alone', async () => {
    const { key } = await merchant(served.world)
    const terms = { url: HOOK, types: ['payment.succeeded', 'refund.succeeded'] }
    const made = await ask('POST', 'webhook-endpoints', key, terms, 'one')
    expect(bodyOf(made)).toEqual({
      ...{ id: expect.stringMatching(/^whe_[0-9a-f]{32}$/), object: 'webhook_endpoint', livemode: true, ...terms },
      ...{ state: 'enabled', disabled_reason: null, created_at: expect.any(String), failing_since: null },
      ...{
        last_error: null,
        events_waiting: 0,
        old_secret_until: null,
        secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
      },
    })
    expect(await ask('POST', 'webhook-endpoints', key, terms, 'one')).toMatchObject({
      text: made.text,
      replayed: 'true',
    })
    const listed = await ask('GET', 'webhook-endpoints', key)
    expect(bodyOf(listed).data).toHaveLength(1)
    expect(listed.text).not.toContain('whsec_')
    const kept = String(bodyOf(made)['secret'])
    const { text: dump } = await dumpOf(served.world.database.superuser)
    expect(dump).not.toContain(kept)
    expect(dump).not.toContain(createHash('sha256').update(kept).digest('hex'))
  })

  it('SSR-01 refuses addresses inside, events that are none, and an eleventh endpoint, and says which field', async () => {
    const { key } = await merchant(served.world)
    const tried = await ask('POST', 'webhook-endpoints', key, { url: 'https://169.254.169.254/' }, 'again')
    expect([tried.status, codeOf(tried), bodyOf(tried)['param']]).toEqual([422, 'webhook_url_refused', 'url'])
    // What was refused before anything was done has not used its key up.
    expect((await ask('POST', 'webhook-endpoints', key, { url: HOOK }, 'again')).status).toBe(201)
    const unknown = await ask('POST', 'webhook-endpoints', key, { url: HOOK, types: ['payment.succeded'] })
    expect([unknown.status, codeOf(unknown)]).toEqual([400, 'malformed'])
    for (let at = 1; at < 10; at++) await endpoint(key)
    expect(codeOf(await ask('POST', 'webhook-endpoints', key, { url: HOOK }))).toBe('too_many_endpoints')
  })

  it('WHK-05 gives another secret, and signs by both for a day', async () => {
    const { key } = await merchant(served.world)
    const { id, secret, row } = await endpoint(key)
    const rotated = bodyOf(await ask('POST', `webhook-endpoints/${id}/rotate`, key))
    expect(rotated['secret']).not.toBe(secret)
    const secretsThen = async () => {
      await happening(served.world, key)
      const [message] = await deliver(served.world, row, ok)
      return (message?.secrets ?? []).map((bytes) => `whsec_${Buffer.from(bytes).toString('base64')}`)
    }
    expect(await secretsThen()).toEqual([rotated['secret'], secret])
    await served.world.advance(86_401)
    expect(await secretsThen()).toEqual([rotated['secret']])
  })

  it('WHK-05 lists what became of each event with the reason, and replays one, or those of a time, under the ids they had', async () => {
    const { key } = await merchant(served.world)
    const { id, row } = await endpoint(key)
    const from = served.world.deps.clock().toISOString()
    await happening(served.world, key)
    await deliver(served.world, row, answering(500))
    await served.world.advance(10)
    const [first] = await deliver(served.world, row, ok)
    await happening(served.world, key)
    await deliver(served.world, row, ok)
    const until = new Date(served.world.deps.clock().getTime() + 1).toISOString()
    const log = bodyOf(await ask('GET', `webhook-endpoints/${id}/deliveries?limit=1`, key))
    expect(log).toMatchObject({ object: 'list', has_more: true, data: [{ state: 'delivered', attempts: 1 }] })
    const older = await ask('GET', `webhook-endpoints/${id}/deliveries?starting_after=${log.data[0]?.['event']}`, key)
    expect(bodyOf(older).data).toEqual([
      {
        ...{ object: 'webhook_delivery', event: first?.name, type: 'payment_link.deactivated', state: 'delivered' },
        ...{ attempts: 2, response_status: 200, reason: null, next_attempt_at: null },
        ...{ last_attempt_at: expect.any(String), delivered_at: expect.any(String) },
      },
    ])
    const replay = (what: object) => ask('POST', `webhook-endpoints/${id}/replay`, key, what)
    expect(bodyOf(await replay({ event: first?.name }))['replayed']).toBe(1)
    expect((await deliver(served.world, row, ok)).map(({ name }) => name)).toEqual([first?.name])
    expect(bodyOf(await replay({ from, until }))['replayed']).toBe(2)
    expect(await deliver(served.world, row, ok)).toHaveLength(2)
    for (const wrong of [{}, { from }, { event: first?.name, from, until }, { from: 'yesterday', until }])
      expect(codeOf(await replay(wrong))).toBe('malformed')
    expect((await replay({ event: 'evt_1' })).status).toBe(404)
  })

  it('API-03 knows nobody else’s, and needs a key that may', async () => {
    const [shop, other] = [await merchant(served.world), await merchant(served.world)]
    const { id } = await endpoint(shop.key)
    const replay = { from: '2026-01-01T00:00:00Z', until: '2027-01-01T00:00:00Z' }
    const calls: [string, string, unknown?][] = [
      ['GET', `webhook-endpoints/${id}`],
      ['GET', `webhook-endpoints/${id}/deliveries`],
      ['DELETE', `webhook-endpoints/${id}`],
      ['POST', `webhook-endpoints/${id}/rotate`],
      ['POST', `webhook-endpoints/${id}/enable`],
      ['POST', `webhook-endpoints/${id}/replay`, replay],
    ]
    for (const [method, path, body] of calls) {
      const refused = await ask(method, path, other.key, body)
      expect([refused.status, codeOf(refused)], `${method} ${path}`).toEqual([404, 'not_found'])
    }
    const looks = await keyOf(served.world, shop.owner, ['invoices:read', 'balance:read'])
    for (const [method, path, body] of calls) expect(codeOf(await ask(method, path, looks, body))).toBe('scope_missing')
    expect(bodyOf(await ask('DELETE', `webhook-endpoints/${id}`, shop.key))).toMatchObject({ id, deleted: true })
    expect((await ask('DELETE', `webhook-endpoints/${id}`, shop.key)).status).toBe(404)
  })

  it('publishes what can be heard of: /openapi.json and /docs', async () => {
    const document = await (await fetch(`${served.app.url}/openapi.json`)).json()
    const { post } = document.webhooks['payment.succeeded']
    expect(post.parameters.map(({ name }: { name: string }) => name)).toEqual([
      ...['webhook-id', 'webhook-timestamp', 'webhook-signature'],
    ])
    expect(document.paths['/v1/webhook-endpoints/{id}'].delete.summary).toContain('webhooks:write')
    const page = await (await fetch(`${served.app.url}/docs`)).text()
    expect(page).toContain('connection.budget_exhausted')
  })
})
