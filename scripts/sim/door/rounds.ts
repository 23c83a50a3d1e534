import type { Dice } from '../../../test/support/dice.ts'
import { charges, connection, freshTokens, subscribed } from './connecting.ts'
import { back, currencyOf, person, plain, stranger, sum } from './draw.ts'
import { ABOUT_SALES, aboutSale, backCard, backConfirmation, backPin, soldAndBack } from './giving-back.ts'
import { CURRENCIES, FEES, type Moment, type Operation, PEOPLE, RATES, type Round, SHOPS } from './operation.ts'
import { crowdedShop, linkTo, payment } from './selling.ts'
import { putAside, recalled } from './taking-back.ts'
import { wayOut, withdrawal } from './withdrawal.ts'

const ACTS: Operation['do'][] = [
  ...Array<Operation['do']>(12).fill('pin'),
  ...Array<Operation['do']>(8).fill('report'),
  ...Array<Operation['do']>(5).fill('link'),
  ...Array<Operation['do']>(4).fill('top up'),
  ...Array<Operation['do']>(5).fill('release'),
  ...Array<Operation['do']>(2).fill('call off'),
  ...Array<Operation['do']>(6).fill('swap'),
  ...Array<Operation['do']>(4).fill('pay out'),
  ...Array<Operation['do']>(3).fill('pin out'),
  ...Array<Operation['do']>(5).fill('confirm out'),
  ...Array<Operation['do']>(5).fill('send out'),
  ...Array<Operation['do']>(3).fill('report out'),
  ...Array<Operation['do']>(4).fill('pin back'),
  ...ABOUT_SALES,
  'ask back',
  'decline back',
  'call out',
  ...(['cancel', 'freeze', 'unfreeze', 'unfreeze', 'unfreeze', 'restrict', 'accept', 'withdraw', 'repeat'] as const),
]
const MOMENTS: Moment['of'][] = [
  ...(['card', 'card', 'link', 'top-up', 'day', 'day', 'month', 'held', 'held'] as const),
  ...(['cooling', 'lock', 'terms', 'sale', 'token', 'connection'] as const),
]

/** The rounds of a seed: the same seed and number, the same rounds. First everybody, or so many, get money, and may spend it. */
export function roundsOf(dice: Dice, operations: number, rich = PEOPLE): Round[] {
  const rounds: Round[] = opening(rich)
  for (let left = operations - rounds.flat().length; left > 0; ) {
    for (const whole of some(dice)) {
      const round = whole.slice(0, left)
      if (round.length > 0) rounds.push(round)
      left -= round.length
    }
  }
  return rounds
}

function opening(rich: number): Round[] {
  const everybody = Array.from({ length: rich }, (_, who) => who)
  const topUps: Operation[] = CURRENCIES.flatMap((currency) =>
    everybody.map((who) => ({ do: 'top up', who, rail: 'bank', minor: 40_000, currency }) as const),
  )
  const paid = topUps.map((_, topUp): Operation => ({ do: 'report', topUp, says: 'succeeded' }))
  const generous = CURRENCIES.map((currency): Round => [{ do: 'limits', level: 0, which: 1, currency, after: 0 }])
  return [topUps, paid, ...generous]
}

function some(dice: Dice): Round[] {
  if (dice.below(9) > 0) return [one(dice)]
  const story = dice.below(14)
  if (story > 10) return putAside(dice, dice.below(PEOPLE))
  if (story > 6) return recalled(dice, dice.below(PEOPLE))
  if (story > 4) return subscribed(dice, person(dice))
  if (story > 2) return soldAndBack(dice, dice.below(SHOPS))
  if (story === 0) return crowdedShop(dice, dice.below(SHOPS))
  return story === 1 ? wayOut(dice, person(dice)) : swappedTwice(dice, person(dice))
}

function one(dice: Dice): Round {
  const several = (sizes: readonly number[], make: (dice: Dice) => Operation): Round =>
    Array.from({ length: dice.pick(sizes) }, () => make(dice))
  const kind = dice.below(23)
  if (kind < 6) return several([1, 2, 5, 12, 24], card)
  if (kind < 13) return several([1, 3, 20, 60, 100], confirmation)
  if (kind < 17) return several([1, 1, 3, 6, 12], act)
  if (kind === 22) return charges(dice)
  if (kind === 21)
    return dice.below(3) ? several([1, 2], freshTokens) : several([1, 2], (dice) => connection(dice, person(dice)))
  if (kind === 20) return several([1, 2, 4, 8], backConfirmation)
  return [forEverybody(dice)]
}

/** Now and then somebody says which balance pays. */
const fromOther = (dice: Dice) => (dice.below(4) === 0 ? { from: dice.pick(CURRENCIES) } : {})

function card(dice: Dice): Operation {
  const [who, kind] = [person(dice), dice.below(13)]
  if (kind === 12) return backCard(dice)
  if (kind > 9)
    return { do: 'exchange', who, side: dice.pick(['send', 'receive']), sum: sum(dice), currency: currencyOf(dice) }
  if (kind < 4) return { ...payment(dice, who), ...fromOther(dice) }
  if (kind === 4) return { do: 'send again', card: back(dice), ...stranger(dice) }
  const sending = { do: 'send', who, to: person(dice), sum: sum(dice), currency: currencyOf(dice) } as const
  return {
    ...sending,
    note: dice.below(4) === 0,
    ...(dice.below(6) === 0 ? { into: dice.pick(CURRENCIES) } : fromOther(dice)),
  }
}

/** An exchange, tapped twice at once: left to chance, that is seldom. */
function swappedTwice(dice: Dice, who: number): Round[] {
  const tap = { do: 'swap', quote: 0 } as const
  return [
    [{ do: 'exchange', who, side: dice.pick(['send', 'receive']), sum: plain(dice), currency: currencyOf(dice) }],
    [tap, tap],
  ]
}

const confirmation = (dice: Dice): Operation => ({ do: 'confirm', card: back(dice), ...stranger(dice) })

function act(dice: Dice): Operation {
  const [thing, who] = [dice.pick(ACTS), person(dice)]
  switch (thing) {
    case 'pin':
      return { do: thing, card: dice.below(dice.pick([2, 6, 20])), right: dice.below(4) > 0, ...stranger(dice) }
    case 'call off':
      return { do: thing, card: dice.below(4), ...stranger(dice) }
    case 'put back':
    case 'see sale':
    case 'ask back':
    case 'decline back':
    case 'dispute back':
      return aboutSale(dice, thing)
    case 'pin back':
      return backPin(dice)
    case 'swap':
      return { do: thing, quote: dice.below(dice.pick([2, 2, 10])), ...stranger(dice) }
    case 'pay out':
    case 'pin out':
    case 'confirm out':
    case 'call out':
    case 'send out':
    case 'report out':
      return withdrawal(dice, thing, who)
    case 'cancel':
      return { do: thing, card: back(dice), ...stranger(dice) }
    case 'unfreeze':
      return { do: thing, who, right: dice.below(4) > 0 }
    case 'accept':
      return { do: thing, who: dice.below(SHOPS + 1), accepting: dice.below(3) > 0 }
    case 'link':
      return linkTo(dice, dice.below(SHOPS + 1))
    case 'withdraw':
      return { do: thing, link: back(dice), ...stranger(dice) }
    case 'top up':
      return {
        do: thing,
        who,
        rail: dice.pick(['bank', 'card']),
        minor: 1 + dice.below(60_000),
        currency: currencyOf(dice),
      }
    case 'report':
      return report(dice)
    case 'repeat':
      return { do: thing, topUp: back(dice) }
    case 'freeze':
    case 'restrict':
    case 'release':
      return { do: thing, who }
    default:
      throw new Error(`${thing} is nobody's act`)
  }
}

function report(dice: Dice): Operation {
  const says = dice.pick(['succeeded', 'succeeded', 'succeeded', 'failed', 'returned'] as const)
  const wrong = dice.below(6) === 0 ? { wrong: dice.pick(['amount', 'account', 'reference'] as const) } : {}
  return { do: 'report', topUp: dice.below(dice.pick([1, 6, 30])), says, ...wrong }
}

function forEverybody(dice: Dice): Operation {
  if (dice.below(4) === 0) return { do: 'rates', which: dice.pick(RATES) }
  const kind = dice.below(24)
  const terms = { currency: currencyOf(dice), after: dice.pick([0, 0, 1, 60_000, 250_000]) }
  if (kind < 1 || kind === 23) return { do: 'sweep' }
  if (kind === 1) return { do: 'reset', who: person(dice) }
  if (kind < 4) return { do: 'limits', level: dice.below(2), which: dice.pick([0, 1, 1, 2, 2]), ...terms }
  if (kind < 6)
    return {
      do: 'fee',
      on: dice.pick(['send', 'send', 'pay', 'topup_card', 'exchange', 'withdraw_bank']),
      which: dice.below(FEES.length),
      ...terms,
    }
  if (kind < 11) return { do: 'wait', until: { of: dice.pick(MOMENTS), by: dice.pick([-1, 0, 1]) } }
  return {
    do: 'wait',
    until: { of: 'now', by: 1 + dice.below(dice.pick([1_000, 30_000, 30_000, 100_000, 2_000_000])) },
  }
}
