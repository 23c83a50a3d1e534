import type { Dice } from '../../../test/support/dice.ts'
import { PEOPLE, type Sum } from './operation.ts'

const SUMS: Sum['of'][] = [
  'available',
  'available',
  'sendable',
  'sendable',
  'single',
  'today',
  'this month',
  'small',
  'small today',
  'cooling',
]
export const person = (dice: Dice): number => (dice.below(60) === 0 ? PEOPLE : dice.below(PEOPLE))
export const currencyOf = (dice: Dice) => dice.pick(['EUR', 'EUR', 'USD'] as const)
export const back = (dice: Dice): number => dice.below(dice.pick([2, 10, 10, 60]))
export const stranger = (dice: Dice) => (dice.below(25) === 0 ? { who: person(dice) } : {})

export function sum(dice: Dice): Sum {
  const kind = dice.below(10)
  if (kind < 3) return { of: dice.pick(SUMS), by: dice.pick([-1, 0, 1]) }
  if (kind === 3) return { of: dice.pick(SUMS), by: -dice.below(2_000) }
  return dice.below(80) === 0 ? { of: dice.pick(['cap', 'nothing']), by: dice.below(2) } : plain(dice)
}

export const plain = (dice: Dice): Sum => ({ of: 'nothing', by: 1 + dice.below(dice.pick([20, 500, 2_000, 9_000])) })
