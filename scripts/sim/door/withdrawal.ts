import type { Dice } from '../../../test/support/dice.ts'
import { currencyOf, plain, stranger, sum } from './draw.ts'
import type { Operation, Round } from './operation.ts'

type Name = Extract<Operation, { payout: number }>['do'] | 'pay out'

/** Something about a withdrawal, of those that are the newest. */
export function withdrawal(dice: Dice, thing: Name, who: number): Operation {
  switch (thing) {
    case 'pay out':
      return { do: thing, who, sum: sum(dice), currency: currencyOf(dice), all: dice.below(5) === 0 }
    case 'pin out':
      return { do: thing, payout: dice.below(3), right: dice.below(6) > 0, ...stranger(dice) }
    case 'confirm out':
    case 'call out':
      return { do: thing, payout: dice.below(dice.pick([2, 5, 20])), ...stranger(dice) }
    case 'send out':
      return {
        do: thing,
        payout: dice.below(dice.pick([3, 8, 20])),
        answer: dice.pick(['accepted', 'accepted', 'settled', 'refused', 'unknown', 'absent']),
      }
    case 'report out': {
      const wrong = dice.below(8) === 0 ? { wrong: dice.pick(['amount', 'account'] as const) } : {}
      return {
        do: thing,
        payout: dice.below(dice.pick([3, 8, 20])),
        says: dice.pick(['settled', 'returned']),
        ...wrong,
      }
    }
  }
}

/** A withdrawal from its card to the bank's last word, which chance alone seldom brings to an end. */
export function wayOut(dice: Dice, who: number): Round[] {
  return [
    [{ do: 'pay out', who, sum: plain(dice), currency: currencyOf(dice), all: dice.below(4) === 0 }],
    [{ do: 'pin out', payout: 0, right: true }],
    [{ do: 'confirm out', payout: 0 }],
    [{ do: 'send out', payout: 0, answer: dice.pick(['accepted', 'settled', 'unknown']) }],
    [{ do: 'report out', payout: 0, says: dice.pick(['settled', 'returned', 'returned']) }],
  ]
}
