import { expect, test } from 'vitest'
import { heldRow } from '../../support/at-once.ts'
import { lineOf, readIn } from '../../support/bank-statement.ts'
import { acquaint, heldForReview, pay } from '../../support/held.ts'
import { appoint } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import type { Person } from '../../support/world.ts'
import { noticesFor } from '../people/outbox.ts'
import { eur, RETURNED, suspenseDesk } from './desk.ts'
import { shownLines } from './shown-line.ts'

// Of two equal transfers under one order, one is taken back, and the order's owner has spent theirs meanwhile.
const desk = suspenseDesk()

/** Two transfers under somebody's order: one is credited, one waits. */
async function paidTwice(text: string, person?: Person) {
  const [ana, friend] = [person ?? (await desk.world.person()), await desk.world.person()]
  await acquaint(desk.world, ana, friend)
  const reference = await desk.ordered(ana, text)
  const came = () => unmatchedMoney(desk.world, eur(text), { reference })
  await came()
  const waits = await came()
  const goes = () => unmatchedMoney(desk.world, eur(text), { reference, ...RETURNED })
  return { ana, friend, reference, came, waits, goes }
}

const personState = async ({ userId }: Person) =>
  (await desk.world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })).state

const SPARED = { kind: 'suspense_spared' }
async function seenByStaff(itemId: string, reference: string): Promise<void> {
  const told = (await noticesFor(desk.world, desk.agent)).filter((notice) => notice.kind === SPARED.kind)
  expect(told.filter((notice) => 'itemId' in notice && notice.itemId === itemId)).toMatchObject([{ reference }])
  const where = { subject: `suspense:${itemId}`, action: 'suspense.spared' }
  expect(await desk.world.deps.prisma.auditEvent.count({ where })).toBe(1)
}

const shorts = (reference: string) =>
  desk.world.deps.prisma.suspenseItem.count({ where: { reference, cause: 'returned_short' } })

test('CBK-05 CBK-09 a transfer somebody sends under another’s order and takes back restricts nobody who spent their own, and is no loss', async () => {
  const { ana, friend, reference, waits, goes } = await paidTwice('50.00')
  await pay(desk.world, ana, friend, '10.00')
  const [left, loss] = [await desk.world.balance(ana), await desk.houseHas('loss')]
  await goes()
  expect([await desk.stateOf(waits), await desk.world.balance(ana), await personState(ana)]).toEqual([
    'returned',
    left,
    'active',
  ])
  expect([await shorts(reference), await desk.houseHas('loss')]).toEqual([0, loss])
  await seenByStaff(waits, reference)
  // The other is theirs alone, and what of it is spent is a loss.
  await goes()
  expect([await desk.world.balance(ana), await personState(ana)]).toEqual(['0.00', 'restricted'])
  expect(await shorts(reference)).toBe(1)
  expect(loss - (await desk.houseHas('loss'))).toBe(50_00n - eur(left).minor)
})

test('CBK-05 CBK-09 LOG-04 the same of what a statement showed in other words: staff see that it went, once', async () => {
  const { shown } = shownLines(desk)
  const [ana, friend] = [await desk.world.person(), await desk.world.person()]
  await acquaint(desk.world, ana, friend)
  const reference = await desk.ordered(ana, '55.00')
  const says = (change = {}) => unmatchedMoney(desk.world, eur('55.00'), { reference, ...change })
  await says()
  await readIn(desk.world, [lineOf({ minor: 5_500n, reference })])
  const waits = await shown(`Invoice ${reference.replaceAll('-', ' ')}`, '55.00')
  await pay(desk.world, ana, friend, '10.00')
  const eventId = 'gone-55'
  for (const _ of [1, 2]) await says({ ...RETURNED, eventId })
  expect([await desk.stateOf(waits), await personState(ana)]).toEqual(['returned', 'active'])
  await seenByStaff(waits, reference)
})

test('ADM-06 staff of whose order it was hear nothing of it', async () => {
  const keeper = await desk.world.person()
  await appoint(desk.world, keeper.chat, 'owner', 'Own')
  const { waits, reference, friend, goes } = await paidTwice('65.00', keeper)
  await pay(desk.world, keeper, friend, '10.00')
  await goes()
  expect(await desk.stateOf(waits)).toBe('returned')
  await seenByStaff(waits, reference)
  expect(await noticesFor(desk.world, keeper.chat)).not.toContainEqual(expect.objectContaining(SPARED))
})

test('CBK-09 what staff gave to the same owner, and is spent, is left where the like of it waits', async () => {
  const { ana, friend, came, waits, goes } = await paidTwice('60.00')
  expect(await desk.given(waits, ana)).toBe('approved')
  await desk.world.advance(1)
  const third = await came()
  await pay(desk.world, ana, friend, '90.00')
  const loss = await desk.houseHas('loss')
  await goes()
  expect([await desk.stateOf(third), await personState(ana), await desk.houseHas('loss')]).toEqual([
    'returned',
    'active',
    loss,
  ])
})

test('CBK-09 what is only put aside is there: it is taken from whom the order names, and what waits is theirs', async () => {
  const { ana, waits, goes } = await paidTwice('70.00')
  await heldForReview(desk.world, ana)
  expect(await desk.world.balance(ana)).not.toBe('70.00')
  await goes()
  expect([await desk.stateOf(waits), await desk.world.balance(ana), await personState(ana)]).toEqual([
    'open',
    '0.00',
    'active',
  ])
})

test('CBK-03 CBK-09 spent at the same moment is spent before: what waits goes', async () => {
  const { ana, friend, waits, goes } = await paidTwice('80.00')
  const loss = await desk.houseHas('loss')
  const held = await heldRow(
    desk.world,
    `select 1 from ledger.account where owner = 'user:${ana.userId}' and kind = 'user' for no key update`,
  )
  const paying = pay(desk.world, ana, friend, '30.00')
  await held.someoneWaits(1)
  const going = goes()
  await held.someoneWaits(2)
  await held.release()
  await Promise.all([paying, going])
  expect([await desk.stateOf(waits), await personState(ana), await desk.houseHas('loss')]).toEqual([
    'returned',
    'active',
    loss,
  ])
})
