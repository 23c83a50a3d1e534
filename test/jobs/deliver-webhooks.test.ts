import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuidOf } from '../../src/core/kit/typed-id.ts'
import { decodeNotice } from '../../src/core/notices/codec.ts'
import { noticePlace } from '../../src/core/notices/envelope.ts'
import { type Merchant, merchant } from '../support/api.ts'
import { granted } from '../support/people.ts'
import { answering, deliver, endpointOf, happening, ok } from '../support/webhook.ts'
import { openWorld, type World } from '../support/world.ts'

const HOUR = 3600
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const rowId = (name: string): string => uuidOf('whe', name) ?? ''
const standing = (key: string, id: string) => world.core.getEndpoint({ key, id }).then(granted)
const log = async (key: string, id: string) =>
  granted(await world.core.listDeliveries({ key, id, after: null, state: null, limit: 100 })).deliveries

/** What the shop's owner was told of webhooks, in order. */
async function told({ owner }: Merchant) {
  const notices = await world.deps.prisma.notice.findMany({
    where: { userId: owner.userId, kind: { startsWith: 'webhook_' } },
    orderBy: { seq: 'asc' },
  })
  return notices.map(({ id, dataKey, envelope }) =>
    decodeNotice(world.deps.keyring.open(dataKey, noticePlace(id), envelope)),
  )
}

/** Moves the clock to when something is due for an endpoint next. Returns the seconds that took; null when nothing is. */
async function untilDue(endpointId: string): Promise<number | null> {
  const [due] = await world.deps.prisma.$queryRaw<{ at: Date | null }[]>`
    select greatest(min(d.next_at), max(w.paused_until)) as at from webhook_delivery d join webhook_endpoint w on w.id = d.endpoint_id
    where w.id = ${endpointId}::uuid and d.state = 'waiting' and w.state = 'enabled'`
  if (!due?.at) return null
  const seconds = Math.max(0, Math.ceil((due.at.getTime() - world.deps.clock().getTime()) / 1000) + 1)
  await world.advance(seconds)
  return seconds
}

describe('delivering webhooks: jobs/deliver-webhooks', () => {
  it('S78 tells every endpoint that wants it what happened, once it happened, and nobody else', async () => {
    const [shop, other] = [await merchant(world), await merchant(world)]
    const all = await endpointOf(world, shop.key)
    const paid = await endpointOf(world, shop.key, { types: ['payment.succeeded'] })
    const foreign = await endpointOf(world, other.key)
    const invoice = await happening(world, shop.key)
    const [message, ...more] = await deliver(world, rowId(all.id), ok)
    expect(more).toEqual([])
    expect(JSON.parse(message?.body ?? '')).toEqual({
      ...{ id: message?.name, livemode: true, type: 'payment_link.deactivated' },
      ...{ timestamp: expect.stringMatching(/Z$/), data: { invoice, reference: null } },
    })
    expect(await deliver(world, rowId(all.id), ok)).toEqual([])
    expect(await deliver(world, rowId(paid.id), ok)).toEqual([])
    expect(await deliver(world, rowId(foreign.id), ok)).toEqual([])
    expect(await log(shop.key, all.id)).toMatchObject([{ event: message?.name, state: 'delivered', attempts: 1 }])
  })

  it('WHK-02 WHK-03 tries ten times under one id and with one body, each pause as scheduled, and then a person may', async () => {
    const shop = await merchant(world)
    const { id } = await endpointOf(world, shop.key)
    await happening(world, shop.key)
    const [pauses, bodies]: [number[], Set<string>] = [[], new Set()]
    for (;;) {
      const waited = await untilDue(rowId(id))
      if (waited === null) break
      pauses.push(waited)
      for (const { name, body } of await deliver(world, rowId(id), answering(500))) bodies.add(`${name} ${body}`)
    }
    expect(bodies.size).toBe(1)
    const scheduled = [0, 5, 300, 1800, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR]
    expect(pauses).toHaveLength(scheduled.length)
    scheduled.forEach((seconds, at) => {
      expect(pauses[at], `pause ${at}`).toBeGreaterThanOrEqual(seconds)
      expect(pauses[at], `pause ${at}`).toBeLessThanOrEqual(seconds * 1.05 + 2)
    })
    expect(await standing(shop.key, id)).toMatchObject({
      state: 'disabled',
      disabledWhy: 'failing',
      lastError: 'http_500',
    })
    const kinds = (await told(shop)).map(({ kind }) => kind)
    expect(kinds).toEqual(['webhook_added', 'webhook_failing', 'webhook_ending', 'webhook_disabled'])
    expect((await told(shop))[1]).toMatchObject({ reason: 'http_500', waiting: 1, host: 'hooks.example.com' })
    const events = granted(
      await world.core.listEvents({ key: shop.key, after: null, types: ['endpoint.disabled'], limit: 9 }),
    )
    expect(events.events).toMatchObject([{ data: { endpoint: id, code: 'failing' } }])

    granted(await world.core.steerEndpoint({ actor: shop.owner.chat, id, turn: 'enable' }))
    granted(await world.core.steerEndpoint({ actor: shop.owner.chat, id, turn: 'replay' }))
    expect(await deliver(world, rowId(id), ok)).toHaveLength(1)
    expect(await standing(shop.key, id)).toMatchObject({ state: 'enabled', waiting: 0, failingSince: null })
  })

  it('R-13 an endpoint that was down for 75 hours gets everything that happened, each under one id', async () => {
    const shop = await merchant(world)
    const { id } = await endpointOf(world, shop.key)
    const begun = world.deps.clock().getTime()
    const hours = () => (world.deps.clock().getTime() - begun) / 1000 / HOUR
    const happened: string[] = []
    let tries = 0
    while (hours() < 75) {
      if (happened.length < 25) happened.push(await happening(world, shop.key))
      tries += (await deliver(world, rowId(id), answering(503))).length
      await world.advance(3 * HOUR)
    }
    expect(tries).toBeGreaterThan(10)
    const arrived: string[] = []
    for (let turn = 0; arrived.length < happened.length && turn < 50; turn++) {
      await untilDue(rowId(id))
      for (const { body } of await deliver(world, rowId(id), ok)) arrived.push(JSON.parse(body).data.invoice)
    }
    expect(arrived.toSorted()).toEqual(happened.toSorted())
    expect(await standing(shop.key, id)).toMatchObject({ state: 'enabled', waiting: 0, failingSince: null })
  })

  it('WHK-03 leaves alone who asks for it, and for as long; 410 is the end of it', async () => {
    const shop = await merchant(world)
    const { id } = await endpointOf(world, shop.key)
    await happening(world, shop.key)
    expect(await deliver(world, rowId(id), answering(429, 600))).toHaveLength(1)
    await happening(world, shop.key)
    await world.advance(500)
    expect(await deliver(world, rowId(id), ok)).toEqual([])
    await world.advance(102)
    expect(await deliver(world, rowId(id), answering(410))).toHaveLength(1)
    expect(await standing(shop.key, id)).toMatchObject({ state: 'disabled', disabledWhy: 'gone', waiting: 2 })
    await happening(world, shop.key)
    expect(await deliver(world, rowId(id), ok)).toEqual([])
    expect((await told(shop)).at(-1)).toMatchObject({ kind: 'webhook_disabled', why: 'gone' })
    // What happened meanwhile waits; one tap sends all of it.
    granted(await world.core.steerEndpoint({ actor: shop.owner.chat, id, turn: 'enable' }))
    expect(await deliver(world, rowId(id), ok)).toHaveLength(3)
  })

  it('sends eight at once to one endpoint, and one while it is in trouble, over all processes', async () => {
    const shop = await merchant(world)
    const { id } = await endpointOf(world, shop.key)
    for (let at = 0; at < 10; at++) await happening(world, shop.key)
    await using second = { ...world.another(), [Symbol.asyncDispose]: async () => {} }
    const first = granted(await world.core.takeWebhooks({ ids: [rowId(id)] }))
    expect(first).toHaveLength(8)
    expect(granted(await second.core.takeWebhooks({ ids: [rowId(id)] }))).toEqual([])
    const [one, ...rest] = first
    const settle = (which: typeof first, answer: typeof ok) =>
      world.core.settleWebhooks({ settled: which.map((one) => ({ ...one, answer })) })
    granted(await settle(rest, ok))
    granted(await settle(one ? [one] : [], { status: null, reason: 'timeout', retryAfterSeconds: null }))
    await untilDue(rowId(id))
    expect(granted(await second.core.takeWebhooks({ ids: [rowId(id)] }))).toHaveLength(1)
    expect((await log(shop.key, id)).filter(({ reason }) => reason === 'timeout')).toHaveLength(1)
    await second.close()
  })

  it('what a process took and never settled is sent by another one, later, under the same id', async () => {
    const shop = await merchant(world)
    const { id } = await endpointOf(world, shop.key)
    await happening(world, shop.key)
    const [taken] = granted(await world.core.takeWebhooks({ ids: [rowId(id)] }))
    expect(await deliver(world, rowId(id), ok)).toEqual([])
    await world.advance(70)
    granted(await world.core.sweep({}))
    const [job] = await world.deps.prisma.$queryRaw<{ jobs: number }[]>`
      select count(*)::int as jobs from graphile_worker.jobs where key = ${`webhooks:${rowId(id)}`}`
    expect(job).toEqual({ jobs: 1 })
    const [again] = await deliver(world, rowId(id), ok)
    expect(again?.name).toBe(taken?.name)
  })
})
