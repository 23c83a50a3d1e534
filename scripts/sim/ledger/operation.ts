import type { Dice } from '../../../test/support/dice.ts'

/**
 * What may happen, as plain data: people are numbers, and what came before is named by how far it lies back, so that an
 * operation keeps a meaning when others before it are left out.
 */
export type Operation =
  | { do: 'topup'; to: number; minor: number; currency: Currency }
  | { do: 'send'; from: number; to: number; minor: number; fee: number; currency: Currency }
  | { do: 'pay'; from: number; minor: number; fee: number }
  | { do: 'hold'; from: number; minor: number; due: boolean }
  | { do: 'capture'; hold: number; to: number; share: number }
  | { do: 'release'; hold: number }
  | { do: 'doubt'; hold: number }
  | { do: 'expire' }
  | { do: 'reverse'; entry: number; share: number }
  | { do: 'exchange'; who: number; minor: number; gives: number }
  | { do: 'repeat'; entry: number }
  | { do: 'forge'; entry: number; part: 'amount' | 'key' | 'id' }
  | {
      do: 'nonsense'
      from: number
      part: 'zero' | 'negative' | 'huge' | 'self' | 'no account' | 'currency' | 'no legs'
    }
  // the round is rolled back after it was posted, and must leave nothing
  | { do: 'lose' }

export type Currency = 'EUR' | 'USD'

/** What is posted in one transaction. */
export type Round = Operation[]

export const PEOPLE = 6

type Thing = Exclude<Operation['do'], 'lose'>
const THINGS = [
  ...Array<Thing>(4).fill('topup'),
  ...Array<Thing>(8).fill('send'),
  ...Array<Thing>(4).fill('pay'),
  ...Array<Thing>(4).fill('hold'),
  ...(['capture', 'capture', 'release', 'doubt', 'expire', 'reverse', 'reverse', 'exchange', 'exchange'] as const),
  ...(['repeat', 'forge', 'nonsense'] as const),
]

/** The rounds of a seed: the same seed and number, the same rounds. */
export function roundsOf(dice: Dice, operations: number): Round[] {
  const rounds: Round[] = []
  for (let left = operations; left > 0; ) {
    const size = Math.min(left, dice.pick([1, 2, 5, 20, 60, 150]))
    const round = Array.from({ length: size }, () => one(dice))
    rounds.push(dice.below(12) === 0 ? [...round.slice(1), { do: 'lose' }] : round)
    left -= size
  }
  return rounds
}

function one(dice: Dice): Operation {
  const person = () => dice.below(PEOPLE)
  const minor = () => 1 + dice.below(dice.pick([10, 500, 3_000]))
  const currency = () => dice.pick<Currency>(['EUR', 'EUR', 'USD'])
  const back = () => dice.below(dice.pick([2, 10, 100]))
  const share = () => dice.pick([10, 50, 100, 100, 120])
  const thing = dice.pick(THINGS)
  switch (thing) {
    case 'topup':
      return { do: thing, to: person(), minor: minor(), currency: currency() }
    case 'send':
      return { do: thing, from: person(), to: person(), minor: minor(), fee: dice.below(20), currency: currency() }
    case 'pay':
      return { do: thing, from: person(), minor: 2 + minor(), fee: dice.below(2) }
    case 'hold':
      return { do: thing, from: person(), minor: minor(), due: dice.below(3) === 0 }
    case 'capture':
      return { do: thing, hold: back(), to: person(), share: share() }
    case 'release':
    case 'doubt':
      return { do: thing, hold: back() }
    case 'expire':
      return { do: thing }
    case 'reverse':
      return { do: thing, entry: back(), share: share() }
    case 'exchange':
      return { do: thing, who: person(), minor: minor(), gives: minor() }
    case 'repeat':
      return { do: thing, entry: back() }
    case 'forge':
      return { do: thing, entry: back(), part: dice.pick(['amount', 'key', 'id']) }
    case 'nonsense':
      return {
        do: thing,
        from: person(),
        part: dice.pick(['zero', 'negative', 'huge', 'self', 'no account', 'currency', 'no legs']),
      }
  }
}
