import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ReconcileException } from '#prisma'
import type { Tx } from '../../../src/core/kit/use-case.ts'
import { type AccountKind, accountOf } from '../../../src/core/ledger/chart.ts'
import { lineOf, readIn } from '../../support/bank-statement.ts'
import { forge, foundAfter, legOf } from '../../support/forged.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { eur, suspenseDesk } from '../suspense/desk.ts'
import { shownLines } from '../suspense/shown-line.ts'

// Two of staff settled one line that went as the house's loss. Whoever has the application's own role has that word stand
// for what they never saw.
const desk = suspenseDesk()
const { settled } = shownLines(desk)

const VICTIM = 'OK-VCTM-VCTM'
type Side = readonly [owner: string, kind: AccountKind]
const LOSS: Side = ['house', 'loss']
const WAITS: Side = ['house', 'unidentified']
const CLEARING: Side = ['rail:bank', 'topup_clearing']

let genuine: ReconcileException
beforeAll(async () => {
  await readIn(desk.world, [lineOf({ minor: -2_500n, reference: 'RENT' })])
  await settled(-2_500n)
  genuine = await desk.world.deps.prisma.reconcileException.findFirstOrThrow({ where: { minor: -2_500n } })
})

type Over = Partial<Omit<ReconcileException, 'currency'>>
type Wish = Over & { legs: [Side, Side]; sum: string; currency?: 'EUR' | 'USD' }

/** Another difference like the settled one, as if it were of an entry of ours, and a journal by its name. */
async function plant(
  tx: Tx,
  { legs, sum, currency = 'EUR', ...over }: Wish,
): Promise<{ key: string; journal: string }> {
  const accountId = await accountOf(tx, ...CLEARING, 'EUR')
  const row = { ...genuine, id: randomUUID(), journalId: randomUUID(), accountId, ...over }
  if (row.id !== genuine.id) await tx.reconcileException.create({ data: row })
  const [key, journal] = [`difference:${row.id}:${currency}`, randomUUID()]
  const posted = [await legOf(tx, legs, sum, currency)]
  await forge(tx, { id: journal, kind: 'reconcile_settled', businessKey: key, legs: posted })
  return { key, journal }
}

/** An entry of ours that is said to be married to the line. */
const entry = async (tx: Tx, minor = -2_500n) => {
  const accountId = await accountOf(tx, ...CLEARING, 'EUR')
  const about = { rail: 'bank', currency: 'EUR', reference: 'RENT', rule: 2, at: new Date(), state: 'settled' }
  const row = { ...about, journalId: randomUUID(), accountId, minor, lineId: genuine.lineId }
  await tx.clearingItem.create({ data: row })
  return { journalId: row.journalId, accountId }
}

async function foundOf(wish: Wish, before?: (tx: Tx) => Promise<Over>): Promise<boolean> {
  let key = ''
  const found = await foundAfter(desk.world, 'I8', async (tx) => {
    ;({ key } = await plant(tx, { ...wish, ...(await before?.(tx)) }))
  })
  return found.includes(key)
}

describe('I8 a difference that two of staff settled', () => {
  it('ADM-03 MNY-17 I8 vouches for no money that the house gives itself to hand out', async () => {
    expect(await foundOf({ legs: [LOSS, WAITS], sum: '900.00' })).toBe(true)
  })

  it('ADM-03 MNY-17 I8 nor in another currency', async () => {
    const { id } = genuine
    expect(await foundOf({ id, legs: [LOSS, CLEARING], sum: '25.00', currency: 'USD' })).toBe(true)
  })

  it.each([
    ['an entry that was never booked', '25.00', -2_500n],
    ['another sum', '900.00', -2_500n],
    ['an entry of another sum', '900.00', -90_000n],
  ])('ADM-03 MNY-17 I8 nor for what was told of after all, with %s', async (_, sum, minor) => {
    expect(await foundOf({ legs: [CLEARING, LOSS], sum }, (tx) => entry(tx, minor))).toBe(true)
  })

  it('ADM-03 MNY-17 I8 a genuine entry that is married to it vouches for its own sum, between its own accounts', async () => {
    const reference = await desk.ordered(await desk.world.person(), '25.00')
    await unmatchedMoney(desk.world, eur('25.00'), { reference })
    await unmatchedMoney(desk.world, eur('25.00'), { reference, type: 'topup.returned' })
    await desk.world.core.matchRail({ rail: 'bank' })
    const { prisma } = desk.world.deps
    const { journalId, accountId } = await prisma.clearingItem.findFirstOrThrow({
      where: { minor: -2_500n, state: 'open' },
    })
    const married = async (tx: Tx) => {
      const where = { journalId_accountId: { journalId, accountId } }
      await tx.clearingItem.update({ where, data: { state: 'settled', lineId: genuine.lineId } })
      return { journalId, accountId }
    }
    expect(await foundOf({ legs: [CLEARING, LOSS], sum: '25.00' }, married)).toBe(false)
    expect(await foundOf({ legs: [CLEARING, LOSS], sum: '24.99' }, married)).toBe(true)
    expect(await foundOf({ legs: [WAITS, LOSS], sum: '25.00' }, married)).toBe(true)
  })

  it('ADM-03 MNY-17 I5 a case is of what is too much in a difference only where that put so much aside', async () => {
    const keep = (legs: [Side, Side], over: { amount?: bigint; eventId?: string } = {}) =>
      foundAfter(desk.world, 'I5', async (tx) => {
        const { key, journal: id } = await plant(tx, { legs, sum: '900.00' })
        const about = { rail: 'bank', reference: VICTIM, currency: 'EUR', amount: 90_000n, cause: 'unreported' }
        const eventId = key.split(':').slice(0, 2).join(':')
        await tx.suspenseItem.create({ data: { id, ...about, eventId, createdAt: new Date(), ...over } })
      })
    expect(await keep([LOSS, WAITS])).toContain(VICTIM)
    expect(await keep([CLEARING, WAITS], { amount: 90_001n })).toContain(VICTIM)
    expect(await keep([CLEARING, WAITS], { eventId: `difference:${genuine.id}` })).toContain(VICTIM)
    expect(await keep([CLEARING, WAITS])).not.toContain(VICTIM)
  })
})
