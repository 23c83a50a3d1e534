import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TopUpView } from '#core'
import type { Intent, TopUp } from '#prisma'
import type { Tx } from '../../../src/core/kit/use-case.ts'
import { HOUSE } from '../../../src/core/ledger/chart.ts'
import { query } from '../../support/database.ts'
import { forge, foundAfter, legOf } from '../../support/forged.ts'
import { granted } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

// Whoever has the application's own role writes what a payment cost as well as its journal. What it was to cost then stands in
// the schedule, where two of staff write and nobody changes anything; and when it was agreed to, in the books.

const REFERENCE = 'T-FRGD-FEES'

let world: World
let thief: Person
let friend: Person
let honest: Intent
let ordered: TopUpView
beforeAll(async () => {
  world = await openWorld()
  thief = await world.person({ balance: '200.00' })
  friend = await world.person()
  // The ninth version of the price of sending was dearer, for a day.
  await query(
    world.database.owner,
    `insert into fee_rule (version, operation, currency, percent, fixed_minor, min_minor, valid_from)
     values (8, 'send', 'EUR', 0, 0, 0, '2026-03-01'), (9, 'send', 'EUR', 3, 0, 0, '2026-03-02'),
            (10, 'send', 'EUR', 0, 7, 0, '2999-01-01'), (11, 'send', 'EUR', 1, 0, 1, '2026-03-03'),
            (8, 'topup_card', 'EUR', 0, 0, 0, '2026-03-01'), (11, 'topup_card', 'EUR', 1, 0, 1, '2026-03-03')`,
  )
  // Who is verified further pays less, and nobody's row keeps how far that was.
  await query(
    world.database.owner,
    `insert into fee_rule (version, operation, currency, level, percent, fixed_minor, min_minor, valid_from)
     values (11, 'send', 'EUR', 2, 0.8, 0, 1, '2026-03-03'), (11, 'send', 'EUR', 3, 0.5, 0, 1, '2026-03-03')`,
  )
  const order = { rail: 'bank', amount: amountOf('10.00', 'EUR') } as const
  ordered = granted(await world.core.startTopUp({ actor: thief.chat, ...order }))
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

/** A top-up of ten euros that came by its rail for nothing, its order as its row says. */
async function forgeTopUp(tx: Tx, row: Partial<TopUp>): Promise<void> {
  const id = randomUUID()
  const about = { userId: thief.userId, rail: 'card', reference: REFERENCE, currency: 'EUR', state: 'credited' }
  const moments = { createdAt: new Date(), expiresAt: new Date() }
  await tx.topUp.create({ data: { id, ...about, ...moments, amount: 1_000n, credited: 1_000n, ...row } })
  const legs = [await legOf(tx, [['rail:card', 'topup_clearing'] as const, [`user:${thief.userId}`, 'user']], '10.00')]
  await forge(tx, { id, kind: 'topup', actor: 'rail:card', legs })
}

const found = (fee: string | null, row: Partial<Intent> = {}) =>
  foundAfter(world, 'I8', (tx) => forgePayment(tx, fee, row))
const on = (day: string) => ({ createdAt: new Date(`${day}T12:00:00Z`), expiresAt: new Date(`${day}T12:05:00Z`) })

describe('I8 what was taken as a fee', () => {
  it('I8 MNY-11 is what the schedule says, for whom it was', async () => {
    expect(honest).toMatchObject({ fee: 10n, feeVersion: 11 })
    expect(await world.breaches()).toEqual([])
    for (const fee of ['0.10', '0.08', '0.05']) expect(await found(fee)).toEqual([])
  })

  it.each([
    ['nothing', null, {}],
    ['less than the price', '0.04', {}],
    ['more than the price', '0.11', {}],
    ['the price of a version that had ended', null, { feeVersion: 8 }],
    ['the price of a version that had ended, by a card of its day', null, { feeVersion: 8, ...on('2026-03-01') }],
    ['a dearer one, by a card of its day', '0.30', { feeVersion: 9, ...on('2026-03-02') }],
    ['the price of a version yet to begin', '0.07', { feeVersion: 10 }],
    ['a price of a version that never was', '0.10', { feeVersion: 12 }],
  ])('I8 MNY-11 is found where it is %s', async (_, fee, row) => {
    expect(await found(fee, row)).toContain(REFERENCE)
  })

  it('I8 MNY-11 is found where an order was written now as if it were of a cheaper day, whatever it says of that', async () => {
    const cheap = { fee: 0n, feeVersion: 8, ...on('2026-03-01') }
    for (const row of [cheap, { ...cheap, writtenAt: cheap.createdAt }])
      expect(await foundAfter(world, 'I8', (tx) => forgeTopUp(tx, row))).toContain(REFERENCE)
  })

  it('MNY-11 when a card or an order was written is changed by nobody', async () => {
    const asked = { payee: { userId: friend.userId }, amount: amountOf('1.00', 'EUR') }
    const { intentId } = granted(await world.core.quoteSend({ actor: thief.chat, ...asked }))
    const { id } = await world.deps.prisma.topUp.findUniqueOrThrow({ where: { reference: ordered.reference } })
    const set = (table: string, of: string, what: string) =>
      query(world.database.app, `update ${table} set ${what} where id = '${of}'`)
    for (const what of [`created_at = '2026-03-01'`, `written_at = '2026-03-01'`, 'written_at = null'])
      await expect(set('top_up', id, what), what).rejects.toMatchObject({ code: '23001' })
    await expect(set('intent', intentId, `created_at = '2026-03-01'`)).rejects.toMatchObject({ code: '23001' })
  })

  it('I8 MNY-11 of what was agreed to before it got dearer stays what it was, and of nothing else', async () => {
    await query(
      world.database.owner,
      `insert into fee_rule (version, operation, currency, percent, fixed_minor, min_minor, valid_from)
       values (12, 'send', 'EUR', 5, 0, 1, app_now()), (12, 'topup_bank', 'EUR', 5, 0, 1, app_now())`,
    )
    await world.advance(2 * 3_600)
    await unmatchedMoney(world, amountOf('10.00', 'EUR'), { reference: ordered.reference })
    expect(await world.balance(thief)).toBe('199.90')
    expect(await world.breaches()).toEqual([])
    expect(await foundAfter(world, 'I8', (tx) => forgePayment(tx, '0.10', {}))).toContain(REFERENCE)
  })
})
