import { expect, test } from 'vitest'
import { lineOf, readIn } from '../../support/bank-statement.ts'
import { appoint, granted, refusal } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { eur, RETURNED, suspenseDesk } from './desk.ts'
import { shownLines } from './shown-line.ts'

// Our books sent money that no statement shows to have gone: two of staff settle that, and then it waits as nobody's.
const desk = suspenseDesk()
const { settled } = shownLines(desk)

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const seen = async (itemId: string) => granted(await desk.world.core.readSuspense({ actor: desk.agent, itemId }))
const written = (itemId: string) => ({ kind: 'write_off_suspense', itemId }) as const
const has = async () => ({
  loss: await desk.houseHas('loss'),
  unidentified: await desk.houseHas('unidentified'),
  clearing: await desk.houseHas('topup_clearing'),
})

/** Statements tell of all days until the next week. */
async function nextWeek() {
  await readIn(desk.world, [], { from: '2020-01-01', until: day(9), closing: 0n })
  const early = { fromDay: new Date('2020-01-01') }
  await desk.world.deps.prisma.bankStatement.updateMany({ where: { currency: 'EUR' }, data: early })
  granted(await desk.world.core.matchRail({ rail: 'bank' }))
}

/** Somebody's order that came; then its bank takes back what no statement shows to have gone. Returns its case. */
async function neverLeft(text: string) {
  const { minor } = eur(text)
  const ana = await desk.world.person()
  const reference = await desk.ordered(ana, text)
  await unmatchedMoney(desk.world, eur(text), { reference })
  await readIn(desk.world, [lineOf({ minor, reference })])
  const before = await has()
  await unmatchedMoney(desk.world, eur(text), { ...RETURNED, reference })
  await nextWeek()
  const id = await settled(-minor)
  expect(await has()).toEqual({ ...before, unidentified: before.unidentified + minor })
  return { id, ana, minor, before, reference }
}

test('CBK-09 MNY-17 what our books sent, and no statement shows, is taken off the house’s losses by two, once', async () => {
  const { id, minor, before } = await neverLeft('91.00')
  expect(await seen(id)).toMatchObject({ here: true, unshown: true, state: 'open' })
  const [one, two] = [desk.supervisor, await desk.world.agent('supervisor')]
  const ask = () => desk.world.core.requestApproval({ actor: one, asked: written(id), reason: 'its line was a loss' })
  const { id: request, hash } = granted(await ask())
  const decision = { id: request, hash, decision: 'approve' } as const
  expect(refusal(await desk.world.core.decideApproval({ actor: one, ...decision })).code).toBe('second_person')
  const both = await Promise.all([1, 2].map(() => desk.world.core.decideApproval({ actor: two, ...decision })))
  expect(both.map((answer) => granted(answer).state)).toEqual(['approved', 'approved'])
  expect(await has()).toEqual({ ...before, loss: before.loss + minor })
  expect(await seen(id)).toMatchObject({ state: 'written_off', unshown: true })
  expect(refusal(await ask()).code).toBe('superseded')
})

test('CBK-09 MNY-17 its line, booked as loss once it comes after all, and the case come to nothing', async () => {
  const { id, minor, before, reference } = await neverLeft('92.00')
  await readIn(desk.world, [lineOf({ minor: -minor, reference })])
  await settled(-minor)
  expect((await has()).loss).toBe(before.loss - minor)
  expect(await desk.decided(written(id))).toBe('approved')
  expect(await has()).toEqual(before)
})

test('CBK-09 MNY-17 as is what a statement shows less of than our books sent; but nothing that came', async () => {
  const ana = await desk.world.person()
  const reference = await desk.ordered(ana, '93.00')
  const came = await unmatchedMoney(desk.world, eur('93.01'), { reference })
  expect(await seen(came)).toMatchObject({ here: true, unshown: false })
  expect(await desk.decided({ kind: 'send_back_suspense', itemId: came })).toBe('approved')
  await readIn(desk.world, [lineOf({ minor: 9_301n, reference }), lineOf({ minor: -9_000n, reference })])
  const before = await has()
  const less = await settled(-9_000n)
  expect(await seen(less)).toMatchObject({ unshown: true, amount: eur('3.01') })
  expect(await desk.decided(written(less))).toBe('approved')
  expect((await has()).loss).toBe(before.loss + 301n)
  // Nor is what a statement shows that came.
  await readIn(desk.world, [lineOf({ minor: 9_400n, reference: 'from nobody' })])
  for (const itemId of [await unmatchedMoney(desk.world, eur('93.02')), await settled(9_400n)]) {
    expect(await seen(itemId)).toMatchObject({ here: true, unshown: false })
    const asked = { actor: desk.agent, asked: written(itemId), reason: 'a loss' }
    expect(refusal(await desk.world.core.requestApproval(asked)).code).toBe('superseded')
  }
})

test('ADM-06 CBK-09 whose money it was decides nothing of it', async () => {
  const { id, ana } = await neverLeft('95.00')
  await appoint(desk.world, ana.chat, 'supervisor')
  const asked = { actor: ana.chat, asked: written(id), reason: 'mine' }
  expect(refusal(await desk.world.core.requestApproval(asked)).code).toBe('own_account')
})
