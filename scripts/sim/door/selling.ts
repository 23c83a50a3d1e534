import type { Dice } from '../../../test/support/dice.ts'
import { back, currencyOf, person, plain, sum } from './draw.ts'
import { LIVES, type Operation, type Round, type Sum, USES } from './operation.ts'

/** Half of all links have a price and are paid once; the others leave something to whoever pays. */
export function linkTo(dice: Dice, who: number): Operation {
  const priced = { do: 'link', who, sum: dice.below(12) ? plain(dice) : sum(dice), currency: currencyOf(dice) } as const
  if (dice.below(2) === 0) return priced
  const open = dice.below(3) > 0 ? { open: dice.pick(['any', 'least'] as const) } : {}
  return { ...priced, ...open, uses: dice.pick(USES), lives: dice.pick(LIVES) }
}

/** What is named is of no account where the link has a price. */
export function payment(dice: Dice, who: number): Extract<Operation, { do: 'pay' }> {
  const wrong = dice.below(30) === 0 ? ({ wrong: 'currency' } as const) : {}
  const named = dice.below(8) === 0 ? {} : { sum: namedSum(dice), ...wrong }
  return { do: 'pay', who, link: back(dice), ...named }
}

const namedSum = (dice: Dice): Sum =>
  dice.below(2) === 0 ? sum(dice) : { of: dice.pick(['least', 'least', 'takes']), by: dice.pick([-1, 0, 0, 1]) }

/**
 * People who pay one shop as much as it may take, one after the other, with the PIN: what it takes at once, in a day and in a
 * month is more than chance sells.
 */
export function crowdedShop(dice: Dice, shop: number): Round[] {
  const link = { do: 'link', who: shop, sum: plain(dice), currency: currencyOf(dice) } as const
  const terms = { open: dice.pick(['any', 'least'] as const), uses: dice.pick([1, 2, null, null]) }
  const buyers = Array.from({ length: 2 + dice.below(3) }, () => person(dice))
  const named = (): Sum => ({ of: dice.pick(['takes', 'takes', 'available', 'least']), by: dice.pick([-1, 0, 0, 1]) })
  const buys = (who: number): Round[] => [
    [{ do: 'pay', who, link: 0, sum: named() }],
    [{ do: 'pin', card: 0, right: true }],
    [{ do: 'confirm', card: 0 }],
  ]
  return [[{ ...link, ...terms }], ...buyers.flatMap(buys)]
}
