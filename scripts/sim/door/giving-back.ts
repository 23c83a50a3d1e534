import type { Dice } from '../../../test/support/dice.ts'
import { currencyOf, person, plain, stranger, sum } from './draw.ts'
import type { Operation, Round, Sum } from './operation.ts'

/** A card of giving something back of one of the newest sales. */
export function backCard(dice: Dice, sale = dice.below(dice.pick([1, 3, 10]))): Operation {
  const wrong = dice.below(25) === 0 ? { wrong: dice.pick(['currency', 'kind'] as const) } : {}
  return { do: 'give back', sale, sum: part(dice), all: dice.below(4) === 0, ...wrong, ...stranger(dice) }
}

function part(dice: Dice): Sum {
  const kind = dice.below(8)
  if (kind === 0) return sum(dice)
  if (kind < 4) return { of: 'left', by: dice.pick([-1, 0, 1]) }
  return kind === 4 ? { of: 'left', by: -dice.below(2_000) } : plain(dice)
}

export const backPin = (dice: Dice): Operation => ({
  do: 'pin back',
  refund: dice.below(dice.pick([2, 4, 12])),
  right: dice.below(5) > 0,
  ...stranger(dice),
})

export const backConfirmation = (dice: Dice): Operation => ({
  do: 'confirm back',
  refund: dice.below(dice.pick([2, 3, 3, 12])),
  ...stranger(dice),
})

/** Somebody buys, and what their shop gives back of it, in parts and more than there is, is confirmed all at once. */
export function soldAndBack(dice: Dice, shop: number): Round[] {
  const parts = Array.from({ length: 1 + dice.below(4) }, (_, refund) => refund)
  const link = { do: 'link', who: shop, sum: plain(dice), currency: currencyOf(dice) } as const
  const confirmed = parts.map((refund): Operation => ({ do: 'confirm back', refund }))
  return [
    [link],
    [{ do: 'pay', who: person(dice), link: 0 }],
    [{ do: 'pin', card: 0, right: true }],
    [{ do: 'confirm', card: 0 }],
    parts.map(() => backCard(dice, 0)),
    parts.map((refund) => ({ do: 'pin back', refund, right: true }) as const),
    [...confirmed, ...confirmed.slice(0, dice.below(2))],
  ]
}
