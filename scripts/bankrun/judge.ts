import type { Books, Operation, Reading, Step } from './history.ts'
import { wrongReadings } from './readings.ts'

/** What a run's history is worth: what became of everybody's taps, and the faults, all of which must be zero. */
export type Verdict = {
  acknowledged: number
  refused: Record<string, number>
  unknownBooked: number
  unknownNot: number
  /** By name; `sample` shows the first of each. */
  faults: Record<Fault, number>
  sample: string[]
}

export type Fault =
  | 'lost' // acknowledged, and not in the books
  | 'doubled' // moved anything but once what the card said
  | 'refused but booked'
  | 'never asked'
  | 'broken steps' // a movement that does not follow from the one before
  | 'wrong finals' // somebody's money is not what they began with and what our own record says has moved
  | 'wrong readings'

/**
 * Holds what everybody was told against the books, and every reading against both.
 * @param each what each of the eight held before the run, in minor units
 */
export function judge(
  operations: readonly Operation[],
  readings: readonly Reading[],
  books: Books,
  each: number,
): Verdict {
  const isBooked = ({ id }: Operation) => books.sends.has(id)
  const told = (says: Operation['says']) => operations.filter((operation) => operation.says === says)
  const asked = new Map(operations.map((operation) => [operation.id, operation]))
  const booked = operations.filter(isBooked)
  const unknown = told('unknown')
  const found: Record<Fault, unknown[]> = {
    lost: told('done').filter((operation) => !isBooked(operation)),
    doubled: otherwiseThanAsked(booked, books),
    'refused but booked': told('refused').filter(isBooked),
    'never asked': [...books.sends.keys()].filter((id) => !asked.has(id)),
    'broken steps': books.steps.flatMap(broken),
    'wrong finals': wrongFinals(booked, books, each),
    'wrong readings': wrongReadings(readings, books, asked),
  }
  const faults = Object.entries(found) as [Fault, unknown[]][]
  return {
    acknowledged: told('done').length,
    refused: tally(told('refused').map(({ why = '' }) => why)),
    unknownBooked: unknown.filter(isBooked).length,
    unknownNot: unknown.filter((operation) => !isBooked(operation)).length,
    faults: Object.fromEntries(faults.map(([fault, list]) => [fault, list.length])) as Record<Fault, number>,
    sample: faults.flatMap(([fault, list]) => list.slice(0, 3).map((one) => `${fault}: ${JSON.stringify(one)}`)),
  }
}

/** Sends that are booked twice, or whose movements are not exactly the payer's loss and the payee's gain. */
function otherwiseThanAsked(booked: readonly Operation[], { steps, sends }: Books): Operation[] {
  const effects = new Map<string, Map<number, number>>()
  for (const [place, of] of steps.entries())
    for (const { journal, by } of of) {
      const effect = effects.get(journal) ?? new Map<number, number>()
      effect.set(place, (effect.get(place) ?? 0) + by)
      effects.set(journal, effect)
    }
  return booked.filter(({ id, from, to, amount, fee }) => {
    const effect = effects.get(id) ?? new Map<number, number>()
    const gained = effect.get(to) ?? effect.get(to + steps.length / 2)
    return sends.get(id) !== 1 || effect.size !== 2 || effect.get(from) !== -amount - fee || gained !== amount
  })
}

function broken(steps: readonly Step[], place: number): string[] {
  return steps.flatMap(({ version, balance, by }, index) => {
    const before = steps[index - 1] ?? { version: 0, balance: 0 }
    const follows = version === before.version + 1 && balance === before.balance + by && balance >= 0
    return follows ? [] : [`account ${place}, version ${version}`]
  })
}

function wrongFinals(booked: readonly Operation[], { finals }: Books, each: number): string[] {
  const people = finals.length / 2
  const expected = new Array<number>(people).fill(each)
  for (const { from, to, amount, fee } of booked) {
    expected[from] = (expected[from] ?? 0) - amount - fee
    expected[to] = (expected[to] ?? 0) + amount
  }
  return expected.flatMap((should, person) => {
    const has = (finals[person] ?? 0) + (finals[person + people] ?? 0)
    return has === should ? [] : [`person ${person} has ${has}, should have ${should}`]
  })
}

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}
