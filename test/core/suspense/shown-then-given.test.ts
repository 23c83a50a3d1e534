import { expect, test } from 'vitest'
import type { TopUpReport } from '#core'
import { heldRow } from '../../support/at-once.ts'
import { lineOf, readIn } from '../../support/bank-statement.ts'
import { granted } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { eur, RETURNED, suspenseDesk } from './desk.ts'
import { shownLines } from './shown-line.ts'

// A statement showed a transfer in other words than its order's, and two of staff gave it to somebody else. Its bank takes it back.
const desk = suspenseDesk()
const { shown } = shownLines(desk)
const { decided, given, houseHas, ordered, stateOf } = desk

type Step = 'own' | 'shown' | 'given' | 'told' | 'returned'
const seen = async (itemId: string) => granted(await desk.world.core.readSuspense({ actor: desk.agent, itemId }))
const inSuspense = async () => [await houseHas('topup_clearing'), await houseHas('unidentified')]

/** Ana's order, which her payer wrote otherwise, and Ben, who is given the transfer of that. */
async function orderWrittenOtherwise(text: string) {
  const [ana, ben] = [await desk.world.person(), await desk.world.person()]
  const reference = await ordered(ana, text)
  const written = `Invoice ${reference.replaceAll('-', ' ')}`
  const says = (change: Partial<TopUpReport> = {}) => unmatchedMoney(desk.world, eur(text), { reference, ...change })
  let itemId = ''
  const steps: Record<Step, () => Promise<unknown>> = {
    own: async () => {
      await says()
      await readIn(desk.world, [lineOf({ minor: eur(text).minor, reference })])
    },
    shown: async () => {
      itemId = await shown(written, text)
    },
    given: async () => expect(await given(itemId, ben)).toBe('approved'),
    told: () => says(),
    returned: () => says(RETURNED),
  }
  const missing = () =>
    desk.world.deps.prisma.suspenseItem.findMany({
      where: { amount: eur(text).minor, cause: 'returned_unknown', state: 'open' },
    })
  return { ana, ben, reference, written, steps, missing, item: () => itemId }
}

test.each([
  ['0.00', ['shown', 'given', 'told', 'returned']],
  ['0.00', ['shown', 'given', 'returned', 'told']],
  ['0.00', ['returned', 'shown', 'given', 'told']],
  ['59.00', ['own', 'shown', 'given', 'told', 'returned']],
  ['59.00', ['own', 'shown', 'given', 'returned', 'told']],
  ['59.00', ['own', 'shown', 'told', 'given', 'returned']],
  ['59.00', ['shown', 'given', 'told', 'own', 'returned']],
] as const)(
  'CBK-05 CBK-09 MNY-17 whose order it names keeps their %s: two of staff say whose the money was that went; %j',
  async (kept, order) => {
    const { ana, ben, reference, steps, missing } = await orderWrittenOtherwise('59.00')
    const before = await inSuspense()
    for (const step of order) await steps[step]()
    expect([await desk.world.balance(ana), await desk.world.balance(ben)]).toEqual([kept, '59.00'])
    const [gone, ...others] = await missing()
    expect(others).toEqual([])
    const view = await seen(gone?.id ?? '')
    expect(view.given.map(({ userId }) => userId)).toContain(ben.userId)
    const theirs = { kind: 'take_back_suspense', itemId: gone?.id ?? '', userId: ben.userId } as const
    expect(await decided(theirs)).toBe('approved')
    expect([await desk.world.balance(ana), await desk.world.balance(ben)]).toEqual([kept, '0.00'])
    await readIn(desk.world, [lineOf({ minor: -5_900n, reference })])
    const [clearing = 0n, unidentified = 0n] = before
    expect(await inSuspense()).toEqual([clearing, unidentified])
  },
)

test('CBK-05 CBK-09 taken back twice: one is of whom staff gave it to, the other of whose order it names', async () => {
  const { ana, ben, steps, missing } = await orderWrittenOtherwise('61.00')
  for (const step of ['own', 'shown', 'given', 'told', 'returned', 'returned'] as const) await steps[step]()
  expect([await desk.world.balance(ana), await desk.world.balance(ben)]).toEqual(['0.00', '61.00'])
  expect(await missing()).toHaveLength(1)
})

test('CBK-05 CBK-09 what two of staff gave to whose order it names, written otherwise, is taken from them, both times', async () => {
  const { ana, steps, missing, item } = await orderWrittenOtherwise('62.00')
  for (const step of ['own', 'shown'] as const) await steps[step]()
  expect(await given(item(), ana)).toBe('approved')
  for (const step of ['told', 'returned', 'returned'] as const) await steps[step]()
  expect([await desk.world.balance(ana), await missing()]).toEqual(['0.00', []])
})

test.each([
  ['63.01', 'for my Aunt', 'FOR  MY aunt'],
  ['63.02', 'Invoice 2026/1147', 'INVOICE 2026-1147'],
])(
  'CBK-09 what waits in the very words of a recall stays where the like of it was shown and given: %s "%s"',
  async (text, line, words) => {
    const ben = await desk.world.person()
    expect(await given(await shown(line, text), ben)).toBe('approved')
    // Its callback, and one of a stranger's.
    for (const _ of [1, 2]) await unmatchedMoney(desk.world, eur(text), { reference: words })
    const waits = await desk.world.deps.prisma.suspenseItem.findFirstOrThrow({
      where: { amount: eur(text).minor, state: 'open' },
    })
    const missing = await unmatchedMoney(desk.world, eur(text), { reference: words, ...RETURNED })
    expect([await stateOf(waits.id), await stateOf(missing)]).toEqual(['open', 'open'])
    expect((await seen(missing)).given).toMatchObject([{ userId: ben.userId }])
  },
)

test('CBK-03 CBK-09 given at the moment its bank takes it back: it is not taken to be an order’s that was never paid', async () => {
  const { ben, steps, missing, item } = await orderWrittenOtherwise('64.00')
  await steps.shown()
  const held = await heldRow(desk.world, `select 1 from "user" where id = '${ben.userId}' for no key update`)
  const giving = given(item(), ben)
  await held.someoneWaits(1)
  const going = steps.returned()
  await held.someoneWaits(2)
  await held.release()
  expect(await giving).toBe('approved')
  await going
  expect(await missing()).toHaveLength(1)
  expect(await desk.world.balance(ben)).toBe('64.00')
})
