import { expect, test } from 'vitest'
import type { TopUpReport } from '#core'
import { heldRow } from '../../support/at-once.ts'
import { lineOf, readIn } from '../../support/bank-statement.ts'
import { granted } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { confirmed, payoutSays, savedAccount } from '../../support/withdraw.ts'
import { eur, RETURNED, suspenseDesk } from './desk.ts'
import { shownLines } from './shown-line.ts'

// A statement shows that money went, two of staff book it as loss, and then its rail says so after all.
const desk = suspenseDesk()
const { settled } = shownLines(desk)

const has = async () => ({
  loss: await desk.houseHas('loss'),
  topup: await desk.houseHas('topup_clearing'),
  payout: await desk.houseHas('payout_clearing'),
})
const awaited = async () => {
  granted(await desk.world.core.matchRail({ rail: 'bank' }))
  return desk.world.deps.prisma.clearingItem.count({ where: { state: 'open', minor: { lt: 0n } } })
}
const told = () => desk.world.deps.prisma.auditEvent.findMany({ where: { action: 'difference.told' } })

/** A line says that money went, and two of staff settle it: it is the house's loss. Returns its difference. */
async function lost(minor: bigint, reference: string): Promise<string> {
  const before = await desk.houseHas('loss')
  await readIn(desk.world, [lineOf({ minor: -minor, reference })])
  await settled(-minor)
  expect(await desk.houseHas('loss')).toBe(before - minor)
  const where = { minor: -minor, state: 'settled', journalId: null }
  const newest = { where, orderBy: { closedAt: 'desc' } } as const
  return (await desk.world.deps.prisma.reconcileException.findFirstOrThrow(newest)).id
}

/** Somebody's order that came and agrees with its line; then it goes, and only the statement says so. */
async function goneUnheard(text: string, written = (reference: string) => reference) {
  const { minor } = eur(text)
  const ana = await desk.world.person()
  const reference = await desk.ordered(ana, text)
  const says = (change: Partial<TopUpReport> = {}) => unmatchedMoney(desk.world, eur(text), { reference, ...change })
  await says()
  await readIn(desk.world, [lineOf({ minor, reference })])
  const before = await has()
  const difference = await lost(minor, written(reference))
  const goes = () => readIn(desk.world, [lineOf({ minor: -minor, reference: written(reference) })])
  return { ana, minor, before, difference, says, goes }
}

test.each([
  ['as it was', (reference: string) => reference],
  ['among other words, its dashes lost', (reference: string) => `Storno ${reference.replaceAll('-', ' ')}`],
])(
  'CBK-05 MNY-17 what a statement showed to have gone, %s, and was booked as loss, is taken from whose it was once its rail says so, and is no loss',
  async (_, written) => {
    const { ana, before, difference, says } = await goneUnheard('81.00', written)
    const seen = () => desk.world.core.readDifference({ actor: desk.supervisor, id: difference }).then(granted)
    expect((await seen()).told).toBeNull()
    const events = (await told()).length
    await says({ ...RETURNED, eventId: `late-${written('')}` })
    await says({ ...RETURNED, eventId: `late-${written('')}` })
    for (const _again of [1, 2]) expect(await awaited()).toBe(0)
    expect([await desk.world.balance(ana), await has()]).toEqual(['0.00', before])
    const rows = await told()
    expect(rows).toHaveLength(events + 1)
    expect(rows.map(({ subject }) => subject)).toContain(`difference:${difference}`)
    expect(await seen()).toMatchObject({ state: 'settled', told: expect.any(Date) })
  },
)

test('CBK-05 MNY-17 a withdrawal that a statement showed first, and was booked as loss, is no loss once its provider says that it arrived', async () => {
  const { world } = desk
  const ana = await world.person({ balance: '95.00' })
  const { payoutId, reference } = await confirmed(world, ana, await savedAccount(world, ana), eur('85.00'))
  granted(await world.core.sendPayout({ id: payoutId }))
  const before = await has()
  await lost(8_500n, reference)
  await payoutSays(world, reference, 'payout.settled')
  expect([await awaited(), await has()]).toEqual([0, before])
})

test('CBK-05 MNY-17 of two that went one was booked as loss: each meets one line, and a third word waits for its own', async () => {
  const { ana, before, says, goes } = await goneUnheard('82.00')
  await says(RETURNED)
  expect([await awaited(), await has()]).toEqual([0, before])
  const missing = await says(RETURNED)
  expect([await awaited(), await desk.stateOf(missing)]).toEqual([1, 'open'])
  expect(await goes()).toMatchObject({ matched: 1 })
  expect([await awaited(), await desk.world.balance(ana), await has()]).toEqual([0, '0.00', before])
})

test('CBK-05 MNY-17 a line that waits is met before one that was booked as loss', async () => {
  const { before, minor, says, goes } = await goneUnheard('83.00')
  await goes()
  await says(RETURNED)
  expect(await awaited()).toBe(0)
  expect((await has()).loss).toBe(before.loss - minor)
})

test('CBK-05 MNY-17 neither other words, nor another sum, nor a line of half a year ago is what a rail tells of', async () => {
  const { minor, before, says } = await goneUnheard('86.00', () => 'somebody else')
  await says(RETURNED)
  expect([await awaited(), (await has()).loss]).toEqual([1, before.loss - minor])
  const other = await goneUnheard('87.00')
  await unmatchedMoney(desk.world, eur('86.99'), { ...RETURNED, reference: 'somebody else' })
  await desk.world.deps.prisma.bankLine.updateMany({
    where: { minor: -other.minor },
    data: { bookedOn: new Date(Date.now() - 90 * 86_400_000) },
  })
  await other.says(RETURNED)
  expect([await awaited(), (await has()).loss]).toEqual([3, other.before.loss - other.minor])
})

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** A debit of somebody's was the house's loss three days ago; then as much comes under its words, and two send it back. */
async function sentBack(text: string, reference: string) {
  const { minor } = eur(text)
  const line = (change: { minor: bigint; bookedOn?: string }) => readIn(desk.world, [lineOf({ reference, ...change })])
  await line({ minor: -minor, bookedOn: day(-3) })
  await settled(-minor)
  const { loss } = await has()
  const itemId = await unmatchedMoney(desk.world, eur(text), { reference })
  await line({ minor })
  const before = await awaited()
  expect(await desk.decided({ kind: 'send_back_suspense', itemId })).toBe('approved')
  expect(await awaited()).toBe(before + 1)
  return { loss, minor, before, line }
}

test('CBK-05 MNY-17 what staff send back today is not the debit of the same words that was lost before: its own line comes, and meets it', async () => {
  const { loss, minor, before, line } = await sentBack('25.00', 'RENT')
  expect((await has()).loss).toBe(loss)
  expect(await line({ minor: -minor })).toMatchObject({ matched: 1 })
  expect([await awaited(), (await has()).loss]).toEqual([before, loss])
})

test('CBK-05 MNY-17 once no line of its own has come in time, it was that debit', async () => {
  const { loss, minor, before } = await sentBack('26.00', 'RENT AGAIN')
  await readIn(desk.world, [], { from: '2020-01-01', until: day(9), closing: 0n })
  const early = { fromDay: new Date('2020-01-01') }
  await desk.world.deps.prisma.bankStatement.updateMany({ where: { currency: 'EUR' }, data: early })
  expect([await awaited(), (await has()).loss]).toEqual([before, loss + minor])
})

test('CBK-03 MNY-17 two processes at once give the loss back once', async () => {
  const { before, says } = await goneUnheard('84.00')
  const second = desk.world.another()
  const waits = await desk.world.deps.prisma.clearingItem.count({ where: { state: 'open', minor: { lt: 0n } } })
  await says(RETURNED)
  const held = await heldRow(
    desk.world,
    `select 1 from ledger.account where owner = 'house' and kind = 'loss' for no key update`,
  )
  const both = [desk.world.core, second.core].map((core) => core.matchRail({ rail: 'bank' }).then(granted))
  await held.someoneWaits(2)
  await held.release()
  await Promise.all(both)
  await second.close()
  expect([await awaited(), await has()]).toEqual([waits, before])
})
