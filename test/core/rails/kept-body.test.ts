import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PrismaClient } from '#prisma'
import { countClearBodies, openBody, sealClearBodies } from '../../../src/core/rails/kept-body.ts'
import { openDatabase } from '../../../src/platform/database/client.ts'
import { createKeyring, openHouseKeys } from '../../../src/platform/keys/index.ts'
import { allWrappings, rewrapAll } from '../../../src/platform/keys/rewrap.ts'
import { CARD_ACCOUNT, paidBy } from '../../support/card-desk.ts'
import { query } from '../../support/database.ts'
import { dumpOf } from '../../support/dump.ts'
import { keptBody } from '../../support/kept-body.ts'
import { accountOn, granted } from '../../support/people.ts'
import { amountOf, openWorld, type World } from '../../support/world.ts'

const PAYER = 'Zahlfried Quittengelb'

let world: World
let owner: PrismaClient
beforeAll(async () => {
  world = await openWorld()
  owner = openDatabase(world.database.owner, 1)
})
afterAll(async () => {
  await owner.$disconnect()
  await world.close()
})

/** What a rail says about a top-up, its payer's name in the bytes as they arrived. */
async function reportOf(rail: 'bank' | 'card', amount: string) {
  const { chat: actor } = await world.person()
  const order = granted(await world.core.startTopUp({ actor, rail, amount: amountOf(amount, 'EUR') }))
  const { reference, total } = order
  const eventId = `evt_${reference}`
  const raw = Buffer.from(JSON.stringify({ data: { event_id: eventId, payer_name: PAYER, reference } }))
  const account = rail === 'bank' ? accountOn(order) : CARD_ACCOUNT
  const news = { rail, eventId, type: 'topup.succeeded', reference, account, amount: total } as const
  return { ...news, payerName: PAYER, occurredAt: new Date(), raw: Uint8Array.from(raw), signature: 'v1,x' }
}

const inboxRow = ({ rail, eventId }: { rail: string; eventId: string }) =>
  world.deps.prisma.callbackInbox.findUniqueOrThrow({ where: { rail_eventId: { rail, eventId } } })

/** Puts a callback back to how a version from before kept it: in clear, and its plain hash beside it. */
async function asBefore({ eventId, raw }: { eventId: string; raw: Uint8Array }): Promise<void> {
  const set = `body = '\\x${Buffer.from(raw).toString('hex')}', data_key = null`
  const hash = createHash('sha256').update(raw).digest('hex')
  const { superuser } = world.database
  await query(superuser, `update callback_inbox set ${set}, body_hash = '\\x${hash}' where event_id = '${eventId}'`)
  await query(superuser, `update callback_doubt set ${set} where event_id = '${eventId}'`)
}

describe('CRY-01 what a rail told us names whoever pays, and is in no dump', () => {
  test('CRY-01 taken, unread or doubted: sealed, and opened byte by byte', async () => {
    const [taken, doubted] = [await reportOf('bank', '25.00'), await reportOf('card', '600.00')]
    const { rail, raw, signature } = taken
    const unread = { rail, eventId: 'evt_unread', type: 'unread', raw, signature } as const
    expect(granted(await world.core.receiveReport(taken))).toBe('credited')
    expect(granted(await world.core.receiveReport(unread))).toBe('ignored')
    world.cardDesk.answer = { known: true, paid: null, news: [] }
    expect(granted(await world.core.receiveReport(doubted))).toBe('contradicted')
    const { text } = await dumpOf(world.database.superuser)
    expect(text).toContain(taken.eventId)
    expect(text).not.toContain(PAYER)
    // Nor is a name confirmed by whoever knows the rest of it.
    expect(text).not.toContain(createHash('sha256').update(raw).digest('hex'))
    const doubt = await world.deps.prisma.callbackDoubt.findFirstOrThrow({ where: { eventId: doubted.eventId } })
    const found = [await inboxRow(taken), await inboxRow(unread), doubt].map((row) => keptBody(world, row))
    expect(found).toEqual([taken, unread, doubted].map((report) => Buffer.from(report.raw).toString()))

    // The rail confirms it after all: taken, once, under the same id.
    world.cardDesk.answer = paidBy(doubted)
    expect(granted(await world.core.receiveReport(doubted))).toBe('credited')
    for (const report of [taken, unread, doubted])
      expect(granted(await world.core.receiveReport(report))).toBe('repeated')
    world.cardDesk.answer = undefined
  })

  test('CRY-01 moved to another event, or to the other table, it does not open', async () => {
    const [one, other] = [await reportOf('bank', '5.00'), await reportOf('bank', '6.00')]
    for (const report of [one, other]) granted(await world.core.receiveReport(report))
    const { keyring } = world.deps
    const row = await inboxRow(one)
    expect(() => openBody(keyring, 'callback_inbox', { ...row, eventId: other.eventId })).toThrow('does not open')
    expect(() => openBody(keyring, 'callback_inbox', { ...row, rail: 'card' })).toThrow('does not open')
    expect(() => openBody(keyring, 'callback_doubt', row)).toThrow('does not open')
  })
})

test('CRY-01 CRY-04 those from before are sealed by the tables’ owner while the house is open, and count once as before', async () => {
  const [taken, doubted] = [await reportOf('bank', '7.00'), await reportOf('card', '700.00')]
  granted(await world.core.receiveReport(taken))
  world.cardDesk.answer = { known: true, paid: null, news: [] }
  granted(await world.core.receiveReport(doubted))
  world.cardDesk.answer = undefined
  for (const report of [taken, doubted]) await asBefore(report)
  const { prisma, keyring } = world.deps
  expect((await dumpOf(world.database.superuser)).text).toContain(PAYER)
  expect(keptBody(world, await inboxRow(taken))).toBe(Buffer.from(taken.raw).toString())
  expect(await countClearBodies(prisma)).toBe(2)

  await expect(sealClearBodies(prisma, keyring)).rejects.toThrow('permission denied')
  expect(await sealClearBodies(owner, keyring)).toBe(2)
  expect([await sealClearBodies(owner, keyring), await countClearBodies(prisma)]).toEqual([0, 0])
  const { text } = await dumpOf(world.database.superuser)
  expect(text).not.toContain(PAYER)
  expect(text).not.toContain(createHash('sha256').update(taken.raw).digest('hex'))
  expect(keptBody(world, await inboxRow(taken))).toBe(Buffer.from(taken.raw).toString())
  expect(granted(await world.core.receiveReport(taken))).toBe('repeated')
})

test('CRY-04 the key-encryption key is changed, and what rails told us opens under the new one alone', async () => {
  const report = await reportOf('bank', '8.00')
  granted(await world.core.receiveReport(report))
  const next = randomBytes(32)
  const keys = [next, world.keyEncryptionKey]
  await openHouseKeys(world.deps.prisma, keys)
  const done = await rewrapAll(owner, allWrappings(keys), true)
  expect(done.find(({ table }) => table === 'callback_inbox')?.renewed).toBeGreaterThan(0)
  const after = createKeyring(await openHouseKeys(world.deps.prisma, [next]))
  expect(Buffer.from(openBody(after, 'callback_inbox', await inboxRow(report)))).toEqual(Buffer.from(report.raw))
})
