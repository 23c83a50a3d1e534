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

/** Something else about a sale, or about a card of giving back. */
export function aboutSale(dice: Dice, thing: AboutSale): Operation {
  const of = { sale: dice.below(dice.pick([1, 2, 8])), ...stranger(dice) }
  if (thing === 'put back') return { do: thing, refund: dice.below(6), ...stranger(dice) }
  if (thing === 'see sale' || thing === 'dispute back') return { do: thing, ...of }
  return { do: thing, ...of, mute: dice.below(10) === 0 }
}

export const ABOUT_SALES = ['put back', 'see sale', 'ask back', 'decline back', 'dispute back'] as const
type AboutSale = (typeof ABOUT_SALES)[number]

/** Its buyer asks for it, its shop declines or is silent as long as it may, and somebody takes that to support. */
function wantedBack(dice: Dice): Round[] {
  const silent = { do: 'wait', until: { of: 'answer', by: dice.pick([-1, 0]) } } as const
  const answer = { do: 'decline back', sale: 0, mute: false } as const
  const disputed: Round[] = [[{ do: 'dispute back', sale: 0, ...stranger(dice) }]]
  return [
    [{ do: 'ask back', sale: 0, mute: false }],
    [dice.below(2) ? silent : answer],
    ...disputed.slice(dice.below(2)),
  ]
}

const buys = (who: number): Round[] => [
  [{ do: 'pay', who, link: 0 }],
  [{ do: 'pin', card: 0, right: true }],
  [{ do: 'confirm', card: 0 }],
]

/** Somebody buys, and what their shop gives back of it, in parts and more than there is, is confirmed all at once. */
export function soldAndBack(dice: Dice, shop: number): Round[] {
  const parts = Array.from({ length: 1 + dice.below(4) }, (_, refund) => refund)
  const price = { of: 'nothing', by: 1 + dice.below(dice.pick([20, 500, 2_000])) } as const
  const link = { do: 'link', who: shop, sum: price, currency: currencyOf(dice), uses: 2 } as const
  const confirmed = parts.map((refund): Operation => ({ do: 'confirm back', refund }))
  return [
    [{ do: 'accept', who: shop, accepting: true }],
    [link],
    ...buys(person(dice)),
    ...buys(person(dice)),
    ...(dice.below(2) ? wantedBack(dice) : []),
    parts.map(() => backCard(dice, 0)),
    parts.map((refund) => ({ do: 'pin back', refund, right: true }) as const),
    [...confirmed, ...confirmed.slice(0, dice.below(2))],
    [{ do: 'see sale', sale: 0 }],
    [{ do: 'ask back', sale: 0, mute: false }],
  ]
}
