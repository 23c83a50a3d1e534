import type { Dice } from '../../../test/support/dice.ts'
import { currencyOf, stranger, sum } from './draw.ts'
import type { Operation } from './operation.ts'

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
