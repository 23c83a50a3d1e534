import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Intent } from '#prisma'
import type { Tx } from '../../../src/core/kit/use-case.ts'
import { HOUSE } from '../../../src/core/ledger/chart.ts'
import { query } from '../../support/database.ts'
import { forge, foundAfter, legOf } from '../../support/forged.ts'
import { granted } from '../../support/people.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

// Whoever has the application's own role writes what a payment cost as well as its journal. What it was to cost then stands in
// the schedule, where two of staff write and nobody changes anything.

const REFERENCE = 'T-FRGD-FEES'

let world: World
let thief: Person
let friend: Person
let honest: Intent
beforeAll(async () => {
  world = await openWorld()
  thief = await world.person({ balance: '200.00' })
  friend = await world.person()
  // The ninth version of the price of sending was dearer, for a day.
  await query(
    world.database.owner,
    `insert into fee_rule (version, operation, currency, percent, fixed_minor, min_minor, valid_from)
     values (8, 'send', 'EUR', 0, 0, 0, '2026-03-01'), (9, 'send', 'EUR', 3, 0, 0, '2026-03-02'),
            (10, 'send', 'EUR', 0, 7, 0, '2999-01-01'), (11, 'send', 'EUR', 1, 0, 1, '2026-03-03')`,
  )
  const asked = { payee: { userId: friend.userId }, amount: amountOf('10.00', 'EUR') }
  const { intentId: id } = granted(await world.core.quoteSend({ actor: thief.chat, ...asked }))
  granted(await world.core.confirmPayment({ actor: thief.chat, intentId: id }))
  honest = await world.deps.prisma.intent.findUniqueOrThrow({ where: { id } })
})
afterAll(() => world.close())

/** Another payment like the honest one, booked as its row says. */
async function forgePayment(tx: Tx, fee: string | null, row: Partial<Intent>): Promise<void> {
  const id = randomUUID()
  const { failure: _none, ...like } = { ...honest, id, reference: REFERENCE, ...row }
  const minor = fee === null ? 0n : amountOf(fee, 'EUR').minor
  await tx.intent.create({ data: { ...like, fee: minor, hash: new Uint8Array(32) } })
  const user = [`user:${thief.userId}`, 'user'] as const
  const legs = [await legOf(tx, [user, [`user:${friend.userId}`, 'user']], '10.00')]
  if (fee !== null) legs.push(await legOf(tx, [user, [HOUSE, 'fee_send']], fee))
  await forge(tx, { id, kind: 'send', legs })
}

const found = (fee: string | null, row: Partial<Intent> = {}) =>
  foundAfter(world, 'I8', (tx) => forgePayment(tx, fee, row))
const on = (day: string) => ({ createdAt: new Date(`${day}T12:00:00Z`), expiresAt: new Date(`${day}T12:05:00Z`) })

describe('I8 what was taken as a fee', () => {
  it('I8 MNY-11 is what the schedule of its moment says, whichever version that was', async () => {
    expect(honest).toMatchObject({ fee: 10n, feeVersion: 11 })
    expect(await world.breaches()).toEqual([])
    expect(await found('0.10')).toEqual([])
    expect(await found('0.30', { feeVersion: 9, ...on('2026-03-02') })).toEqual([])
    expect(await found(null, { feeVersion: 8, ...on('2026-03-01') })).toEqual([])
    // Version 1 has other prices for who is verified further, and nobody's row keeps how far that was.
    for (const fee of ['0.10', '0.08', '0.05'])
      expect(await found(fee, { feeVersion: 1, ...on('2026-02-01') })).toEqual([])
  })

  it.each([
    ['nothing', null, {}],
    ['less than the price', '0.09', {}],
    ['more than the price', '0.11', {}],
    ['the price of a version that had ended', null, { feeVersion: 8 }],
    ['the price of a version yet to begin', '0.07', { feeVersion: 10 }],
    ['a price of a version that never was', '0.10', { feeVersion: 12 }],
  ])('I8 MNY-11 is found where it is %s', async (_, fee, row) => {
    expect(await found(fee, row)).toContain(REFERENCE)
  })
})
