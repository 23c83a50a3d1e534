import { expect, test } from 'vitest'
import type { Books, Operation, Reading } from '../../scripts/bankrun/history.ts'
import { type Fault, judge } from '../../scripts/bankrun/judge.ts'

type History = { operations: Operation[]; readings: Reading[]; books: Books }

/** Two people with 100 each; one sends the other 10 for a fee of 1 and is told so. A reading before, one after. */
function sound(): History {
  const operation: Operation = { id: 'a', from: 0, to: 1, amount: 10, fee: 1, began: 20, ended: 30, says: 'done' }
  const refused: Operation = { ...operation, id: 'b', says: 'refused', why: 'insufficient_balance' }
  const [funded, other] = [
    { version: 1, balance: 100, by: 100, journal: 'topup 0' },
    { version: 1, balance: 100, by: 100, journal: 'topup 1' },
  ]
  const payer = [
    funded,
    { version: 2, balance: 90, by: -10, journal: 'a' },
    { version: 3, balance: 89, by: -1, journal: 'a' },
  ]
  const payee = [other, { version: 2, balance: 110, by: 10, journal: 'a' }]
  const books = { steps: [payer, payee, [], []], sends: new Map([['a', 1]]), finals: [89, 110, 0, 0] }
  const before: Reading = { began: 1, ended: 9, versions: [1, 1, 0, 0], balances: [100, 100, 0, 0] }
  const after: Reading = { began: 40, ended: 49, versions: [3, 2, 0, 0], balances: [89, 110, 0, 0] }
  return { operations: [operation, refused], readings: [before, after], books }
}

const faultsIn = ({ operations, readings, books }: History) => judge(operations, readings, books, 100).faults

test('R-03 a sound history is found sound', () => {
  expect(Object.values(faultsIn(sound())).every((count) => count === 0)).toBe(true)
})

const PLANTED: [fault: Fault, plant: (history: History) => unknown][] = [
  ['lost', ({ books }) => Object.assign(books, { sends: new Map() })],
  ['doubled', ({ books }) => Object.assign(books, { sends: new Map([['a', 2]]) })],
  ['doubled', ({ operations }) => Object.assign(operations[0] ?? {}, { amount: 11 })],
  ['refused but booked', ({ operations }) => Object.assign(operations[0] ?? {}, { says: 'refused' })],
  ['never asked', ({ operations }) => operations.shift()],
  ['broken steps', ({ books }) => books.steps[0]?.splice(1, 1)],
  ['broken steps', ({ books }) => Object.assign(books.steps[1]?.[1] ?? {}, { balance: 111 })],
  ['wrong finals', ({ books }) => Object.assign(books.finals, [88])],
  ['wrong readings', ({ readings }) => Object.assign(readings[1]?.balances ?? [], [90])],
  // It began after the acknowledgement and does not see it.
  ['wrong readings', ({ readings }) => Object.assign(readings[0] ?? {}, { began: 31, ended: 32 })],
  // It ended before anybody asked, and sees it.
  ['wrong readings', ({ readings }) => Object.assign(readings[1] ?? {}, { began: 10, ended: 19 })],
  // It sees less than what an earlier one has seen.
  [
    'wrong readings',
    ({ readings, operations }) => {
      Object.assign(operations[0] ?? {}, { says: 'unknown' })
      Object.assign(readings[0] ?? {}, { began: 50, ended: 60 })
    },
  ],
]

test.each(PLANTED)('R-03 a history with a planted fault shows it: %s', (fault, plant) => {
  const history = sound()
  plant(history)
  expect(faultsIn(history)[fault]).toBeGreaterThan(0)
})

test('R-03 what was never answered is looked up: booked or not, both are sound', () => {
  const history = sound()
  for (const operation of history.operations) operation.says = 'unknown'
  const verdict = judge(history.operations, history.readings, history.books, 100)
  expect(verdict).toMatchObject({ acknowledged: 0, unknownBooked: 1, unknownNot: 1 })
  expect(Object.values(verdict.faults).every((count) => count === 0)).toBe(true)
})
