import type { Dice } from '../../../test/support/dice.ts'
import { currencyOf } from './draw.ts'
import { type Currency, type Operation, PEOPLE, RATES, type Round } from './operation.ts'

const tells = (says: 'succeeded' | 'returned', topUp = 0): Round => [{ do: 'report', topUp, says }]

/** Somebody's bank sends money, they put some of it aside, and the bank takes it back before or after that is over. */
export function putAside(dice: Dice, who: number): Round[] {
  const [currency, minor] = [currencyOf(dice), 8_000 + dice.below(20_000)]
  const into = dice.below(3) === 0 ? { into: currency === 'EUR' ? ('USD' as const) : ('EUR' as const) } : {}
  const to = (who + 1 + dice.below(PEOPLE - 1)) % PEOPLE
  const sum = { of: 'nothing', by: 6_000 + dice.below(9_000) } as const
  return [
    [{ do: 'release', who }],
    [{ do: 'unfreeze', who, right: true }],
    [{ do: 'top up', who, rail: dice.pick(['bank', 'card']), minor, currency }],
    tells('succeeded'),
    [{ do: 'rates', which: dice.pick(RATES) }],
    [{ do: 'send', who, to, sum, currency, note: false, ...into }],
    [{ do: 'pin', card: 0, right: true }],
    [{ do: 'confirm', card: 0 }],
    ...withdrawn(dice, who, currency),
    ...(dice.below(3) > 0 ? allExchanged(who, currency) : []),
    ...meanwhile(dice, who),
    tells('returned'),
    [dice.below(2) ? { do: 'release', who } : { do: 'call off', card: 0 }],
  ]
}

/** Nothing is left in this currency: what is taken back has to come out of what waits, or is not there. */
const allExchanged = (who: number, currency: Currency): Round[] => [
  [{ do: 'exchange', who, side: 'send', sum: { of: 'sendable', by: 0 }, currency }],
  [{ do: 'swap', quote: 0 }],
]

function withdrawn(dice: Dice, who: number, currency: Currency): Round[] {
  if (dice.below(2)) return []
  return [
    [{ do: 'pay out', who, sum: { of: 'nothing', by: 1 + dice.below(4_000) }, currency, all: dice.below(3) === 0 }],
    [{ do: 'pin out', payout: 0, right: true }],
    [{ do: 'confirm out', payout: 0 }],
  ]
}

const RATE_ENDS = 3_600_000

/** Nothing; or its payer is frozen until its rate is too old for it, to the millisecond, and what waited is swept. */
function meanwhile(dice: Dice, who: number): Round[] {
  const kind = dice.below(4)
  if (kind < 2) return []
  const until = { of: 'held', by: kind === 2 ? dice.pick([-1, 0, 1]) : RATE_ENDS + dice.pick([-1, 0, 1]) } as const
  const frozen: Round[] = kind === 3 ? [[{ do: 'freeze', who }]] : []
  return [...frozen, [{ do: 'wait', until }], [{ do: 'sweep' }]]
}

/** Money comes twice for one order, staff give the second away or have it sent back, and the bank takes both. */
export function recalled(dice: Dice, who: number): Round[] {
  const [currency, minor] = [currencyOf(dice), 1 + dice.below(30_000)]
  const wrong = dice.below(3) === 0 ? { wrong: dice.pick(['amount', 'account', 'reference'] as const) } : {}
  const said = (says: 'succeeded' | 'returned'): Round => [{ do: 'report', topUp: 0, says, ...wrong }]
  const paidFirst = dice.below(3) > 0 ? [tells('succeeded')] : []
  const decided = Array.from({ length: 1 + dice.below(2) }, () => aboutItem(dice))
  const news = [said('returned'), tells('returned'), said('returned')]
  const spent: Round[] = dice.below(2)
    ? [[{ do: 'rates', which: dice.pick(RATES) }], ...allExchanged(who, currency)]
    : []
  return [
    [{ do: 'top up', who, rail: 'bank', minor, currency }],
    ...paidFirst,
    said('succeeded'),
    ...decided,
    ...spent,
    ...news.slice(0, 1 + dice.below(3)),
    [{ do: 'report', topUp: dice.below(3), says: dice.pick(['succeeded', 'returned']), own: true }],
    [{ do: 'release', who }],
  ]
}

function aboutItem(dice: Dice): Round {
  const item = dice.below(dice.pick([1, 1, 3]))
  const other: Operation = { do: 'give out', item, who: dice.below(PEOPLE) }
  return [
    dice.pick<Operation>([{ do: 'give out', item }, { do: 'give out', item }, other, other, { do: 'send back', item }]),
  ]
}
