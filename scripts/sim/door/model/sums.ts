import type { Currency, Moment, Sum } from '../operation.ts'
import { budgetLeft, type Connection } from './connections.ts'
import { coolingLeft } from './decision.ts'
import { type Card, type Link, type Model, personOf } from './model.ts'
import { monthOf, type Person } from './person.ts'
import { answerBy, leftOf, refundableUntil } from './shares.ts'
import { sendable } from './terms.ts'

const DAY = 86_400_000

/** The most a payment may be at all. */
export const CAP = 10 ** 12

/** What a sum is of, besides somebody's own: a link or a connection, which takes so much, or a sale, of which so much is left. */
type Of = { link?: Link; sale?: Card; connection?: Connection }

/** What a sum comes to for somebody at this moment. */
export function minorOf(
  model: Model,
  payer: Person,
  sum: Sum,
  currency: Currency,
  { link, sale, connection }: Of = {},
): number {
  const { of, by } = sum
  const { now, terms } = model
  const { available } = payer.purse(currency)
  const limits = terms.limitsFor(payer.level, currency, now)
  const spent = payer.spent(currency, now)
  const measures: Record<Sum['of'], () => number> = {
    nothing: () => 0,
    available: () => available,
    sendable: () => sendable(terms.fee('send', currency, now), available) ?? 0,
    single: () => limits.single,
    today: () => limits.daily - spent.all,
    'this month': () => limits.monthly - payer.spentInMonth(currency, now),
    small: () => payer.smallIn(currency, terms, now),
    'small today': () => limits.smallDaily - spent.small,
    cooling: () => coolingLeft(model, payer, currency) ?? 0,
    cap: () => CAP,
    least: () => link?.least ?? 0,
    takes: () => (link ? personOf(model, link.owner).takes(currency, now) : 0),
    left: () => (sale ? leftOf(model, sale) : 0),
    allowed: () => model.market.mostIn(connection?.perPayment ?? 0, currency),
    budget: () => (connection ? model.market.mostIn(budgetLeft(model, connection).today, currency) : 0),
  }
  return Math.max(measures[of]() + by, 0)
}

export const isSale = ({ kind, state }: Card): boolean => kind === 'pay' && state === 'committed'

/** When a moment is; never in the past. */
export function momentOf(model: Model, { of, by }: Moment): number {
  const { now, cards, links, topUps, people, terms, wanted, connections } = model
  const moments: Record<Moment['of'], () => number> = {
    now: () => now,
    card: () => cards.at(-1)?.expires ?? now,
    link: () => links.findLast(({ state }) => state === 'open')?.expires ?? now,
    'top-up': () => topUps.findLast(({ state }) => state === 'pending')?.expires ?? now,
    month: () => monthOf(now, 1),
    day: () => (Math.floor(now / DAY) + 1) * DAY,
    held: () => cards.findLast(({ state }) => state === 'held')?.until ?? now,
    cooling: () => Math.max(...people.map(({ coolingUntil }) => coolingUntil)),
    lock: () => Math.max(...people.flatMap(({ pin, password }) => [pin.lockedUntil, password.lockedUntil])),
    terms: () => terms.latest,
    token: () => connections.at(-1)?.tokenUntil ?? now,
    connection: () => connections.findLast(({ ended }) => !ended)?.until ?? now,
    answer: () => answerBy([...wanted.values()].at(-1) ?? { at: Number.NEGATIVE_INFINITY }),
    sale: () => refundableUntil(cards.findLast(isSale) ?? { at: Number.NEGATIVE_INFINITY }),
  }
  return Math.max(moments[of]() + by, now)
}
