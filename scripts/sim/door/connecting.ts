import type { Dice } from '../../../test/support/dice.ts'
import { currencyOf, plain, stranger, sum } from './draw.ts'
import { type Currency, type Operation, type Round, SHOPS, type Sum } from './operation.ts'

/** Somebody lets an app pay. Now and then more than they may themselves. */
export function connection(dice: Dice, who: number): Operation {
  const cents = (most: number) => 1 + dice.below(dice.below(30) ? most : 120_000)
  const days = dice.pick([7, 7, 30, 90] as const)
  return {
    do: 'connect',
    who,
    shop: dice.below(SHOPS),
    payment: cents(1_500),
    day: cents(3_000),
    month: cents(6_000),
    days,
  }
}

export const freshTokens = (dice: Dice): Operation => ({
  do: 'refresh',
  connection: dice.below(dice.pick([1, 3, 8])),
  used: dice.below(12) === 0,
})

/** What an app wants at once, sometimes while its owner ends that. All in one currency: it arrives on one account. */
export function charges(dice: Dice): Round {
  const currency = currencyOf(dice)
  const several = Array.from({ length: dice.pick([1, 1, 2, 3, 5]) }, () =>
    charge(dice, dice.below(dice.pick([1, 3, 8])), currency),
  )
  return dice.below(10) ? several : several.toSpliced(dice.below(several.length + 1), 0, ending(dice))
}

const ending = (dice: Dice): Operation => ({ do: 'revoke', connection: dice.below(3), ...stranger(dice) })

const charge = (dice: Dice, of: number, currency: Currency): Operation => ({
  do: 'charge',
  connection: of,
  sum: wanted(dice),
  currency,
  again: false,
})

function wanted(dice: Dice): Sum {
  const kind = dice.below(8)
  if (kind === 0) return sum(dice)
  if (kind < 4) return { of: dice.pick(['allowed', 'budget']), by: dice.pick([-1, 0, 1]) }
  return kind === 4 ? plain(dice) : { of: 'allowed', by: -dice.below(1_000) }
}

/** An app that is let pay, pays at once and by and by, and is ended while it does, or outlives its time. */
export function subscribed(dice: Dice, who: number): Round[] {
  const next = (): Round[] => [[{ do: 'refresh', connection: 0, used: false }], charges(dice)]
  const wait = (of: 'token' | 'connection' | 'day' | 'month'): Round[] => [
    [{ do: 'wait', until: { of, by: dice.pick([-1, 0]) } }],
  ]
  const again: Round = [{ ...charge(dice, 0, 'EUR'), again: true } as Operation]
  const atOnce = Array.from({ length: 1 + dice.below(3) }, () => charge(dice, 0, 'EUR'))
  const end: Operation = { do: 'revoke', connection: 0 }
  return [
    [connection(dice, who)],
    charges(dice),
    again,
    ...(dice.below(2) ? [...wait(dice.pick(['token', 'day', 'month', 'connection'])), charges(dice), ...next()] : []),
    atOnce.toSpliced(dice.below(atOnce.length + 1), 0, end),
    charges(dice),
  ]
}
