import { totalOf } from './decision.ts'
import { comeBack } from './held.ts'
import { type Card, type Model, type Payout, personOf, type TopUp } from './model.ts'
import { stop } from './payouts.ts'

type Whose = Pick<TopUp, 'who' | 'currency'>

/** What somebody has put aside in a currency, and nobody has yet. */
function asideOf({ cards, payouts }: Model, { who, currency }: Whose): { cards: Card[]; payouts: Payout[] } {
  const isAside = (each: Card | Payout) => each.who === who && each.currency === currency && each.state === 'held'
  return { cards: cards.filter(isAside), payouts: payouts.filter(isAside) }
}

/** All they have in that currency, with what arrived while they were stopped, but what is on its way out. */
export function hasOf(model: Model, whose: Whose): number {
  const { available, held } = personOf(model, whose.who).purse(whose.currency)
  const { cards, payouts } = asideOf(model, whose)
  const sums = [...cards.map(totalOf), ...payouts.map(({ minor, fee }) => minor + fee)]
  return sums.reduce((sum, one) => sum + one, available + held)
}

/** All of it is theirs again. */
export function bringBack(model: Model, whose: Whose): void {
  const { cards, payouts } = asideOf(model, whose)
  for (const card of cards) comeBack(model, card)
  for (const payout of payouts) stop(model, payout)
}
