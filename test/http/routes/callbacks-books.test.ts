import { randomUUID } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { createCore, holdsCardNumber, shownLine } from '#core'
import { openDatabase } from '../../../src/platform/database/client.ts'
import { keptBody } from '../../support/kept-body.ts'
import { granted } from '../../support/people.ts'
import { amountOf, type Person } from '../../support/world.ts'
import { startApp } from '../support/app.ts'
import { serveWorld } from '../support/served.ts'
import { bankEvent, signed } from '../support/signed.ts'

const served = serveWorld()
afterEach(async () => {
  expect(await served.world.breaches()).toEqual([])
  expect(granted(await served.world.core.auditCallbacks({}))).toMatchObject({ sample: [], breaches: 0 })
})

async function awaited(person: Person): Promise<string> {
  const amount = amountOf('25.00', 'EUR')
  return granted(await served.world.core.startTopUp({ actor: person.chat, rail: 'bank', amount })).reference
}

/** Posts an event as the bank does, and says what came of it. */
async function post(body: string, to = served.app): Promise<string> {
  const response = await to.post('/callbacks/bank', signed(body, { at: served.world.deps.clock() }))
  const { outcome, code } = await response.json()
  return outcome ?? `${response.status} ${code}`
}

const event = (reference: string, data: Record<string, unknown> = {}) =>
  bankEvent({ event_id: `evt_${randomUUID()}`, reference, ...data })

test('S25 CBK-03 one event, delivered 40 times at once to two processes, is credited once', async () => {
  const person = await served.world.person()
  const body = event(await awaited(person))
  const other = served.world.another()
  await using second = await startApp({ core: other.core, now: () => served.world.deps.clock() })
  const outcomes = await Promise.all(Array.from({ length: 40 }, (_, n) => post(body, n % 2 ? served.app : second)))
  expect(outcomes.filter((outcome) => outcome === 'credited')).toHaveLength(1)
  expect(new Set(outcomes)).toEqual(new Set(['credited', 'repeated']))
  expect(await served.world.balance(person)).toBe('25.00')
  await other.close()
})

test.each([
  ['amount', '2.50'],
  ['amount', '250.00'],
  ['currency', 'USD'],
  ['account', 'TEST-EUR-0002'],
  ['reference', 'OK-NOBODY'],
])('CBK-04 another %s (%s) than expected: kept apart, not credited', async (field, value) => {
  const person = await served.world.person()
  const outcome = await post(event(await awaited(person), { [field]: value }))
  expect(outcome).toBe('suspense')
  expect(Number(await served.world.balance(person))).toBe(0)
})

test.each([
  ['＂ 4111 1111 1111 1111', {}],
  ['4111111111111111＂,＂amount＂:＂1.00', {}],
  ['货款（十月）', { payer_name: '张三 4111 1111 1111 1111' }],
  // What becomes a space, a number behind one that calls somebody, and one between signs nobody sees.
  ['4111 1111 1111 1111 a ´b', {}],
  ['+\u200b378282246310005 4111 1111 1111 1111', {}],
  ['4111\u200b\u200b\u200b1111\u0001\u0001\u000111111111', {}],
  // Of which what is left of one is another's beginning.
  ['4111 1111 1111 1111 1111 1111 1111 1111', {}],
])(
  'PCI-02 CBK-03 a card’s number among signs like those of JSON (%s): what is kept says the same, and the books agree',
  async (reference, more) => {
    expect(await post(event(reference, more))).toBe('suspense')
    const row = await served.world.deps.prisma.callbackInbox.findFirstOrThrow({ orderBy: { receivedAt: 'desc' } })
    expect(holdsCardNumber(shownLine(keptBody(served.world, row)))).toBe(false)
  },
)

test('S29 CBK-05 a failure with its reason reaches the top-up', async () => {
  const person = await served.world.person()
  const reference = await awaited(person)
  const failed = bankEvent({ event_id: randomUUID(), reference, reason: 'name_mismatch' }, { type: 'topup.failed' })
  expect(await post(failed)).toBe('failed')
  const topUp = granted(await served.world.core.getTopUp({ actor: person.chat, reference }))
  expect(topUp).toMatchObject({ state: 'failed', reason: 'name_mismatch' })
})

test('CBK-07 an event of a type we do not know is kept as it came, once, and nothing is done about it', async () => {
  const body = bankEvent({ anything: [1, 2] }, { type: 'account.statement_ready' })
  const id = `evt_${randomUUID()}`
  const message = signed(body, { id, at: served.world.deps.clock() })
  for (const outcome of ['ignored', 'repeated']) {
    const response = await served.app.post('/callbacks/bank', message)
    expect([response.status, (await response.json()).outcome]).toEqual([200, outcome])
  }
  const kept = await served.world.deps.prisma.callbackInbox.findMany({ where: { eventId: id } })
  expect(kept.map((row) => keptBody(served.world, row))).toEqual([body])
})

test('CBK-01 an event nobody signed leaves no trace in the books', async () => {
  const person = await served.world.person()
  const body = event(await awaited(person))
  const before = await served.world.deps.prisma.callbackInbox.count()
  const message = signed(body, { at: served.world.deps.clock(), secrets: [Buffer.alloc(32, 99)] })
  expect((await served.app.post('/callbacks/bank', message)).status).toBe(401)
  expect(await served.world.deps.prisma.callbackInbox.count()).toBe(before)
  expect(Number(await served.world.balance(person))).toBe(0)
})

test('CBK-06 while the database is away the answer is 503; delivered again later it counts once', async () => {
  const person = await served.world.person()
  const body = event(await awaited(person))
  const nowhere = openDatabase('postgres://okpay@127.0.0.1:1/okpay', 1)
  const core = createCore({ ...served.world.deps, prisma: nowhere })
  await using cut = await startApp({ core, now: () => served.world.deps.clock() })
  expect(await post(body, cut)).toBe('503 unavailable')
  expect(await post(body)).toBe('credited')
  expect(await post(body)).toBe('repeated')
  expect(await served.world.balance(person)).toBe('25.00')
})
