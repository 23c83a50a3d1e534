import type { Asked } from './aim.ts'
import { book } from './cards.ts'
import { budgetLeft, type Connection, connectionOf, dayOf, isOver } from './connections.ts'
import { type Deal, dealOf, priced } from './deal.ts'
import { whyNot } from './decision.ts'
import { noPrice } from './links.ts'
import { type Answer, type Card, granted, inMinor, type Link, type Model, personOf, refused } from './model.ts'
import { monthOf } from './person.ts'

const DAY = 86_400_000
/** What a connection pays is paid through no link that anybody has. */
export const NOBODYS_LINK = -1

/** Which balance would pay it at this moment. */
export function chargeDeal(model: Model, { connection, minor, currency }: Asked<'charge'>): Deal {
  const found = dealOf(model, personOf(model, connectionOf(model, connection).who), { kind: 'pay', minor, currency })
  if ('why' in found) throw new Error('nobody chose which balance pays')
  return found.deal
}

/** Pays it, or says why not. @param deal from which balance, as it was chosen when the request came */
export function charge(model: Model, asked: Asked<'charge'>, deal = chargeDeal(model, asked)): Answer {
  const why = nothingPaid(model, asked, deal)
  if (why) return why
  const connection = connectionOf(model, asked.connection)
  const card = cardFor(model, connection, deal)
  model.cards.push(card)
  book(model, card)
  const { days } = connection
  const today = dayOf(model.now)
  days.set(today, (days.get(today) ?? 0) + card.counted)
  Object.assign(connection, { payments: connection.payments + 1, lastUsed: model.now })
  return receipt(connection, card, false)
}

/** The newest request of a connection, in the order they were asked, and what came of it: asked again, that is the answer. */
export function remember(
  model: Model,
  { connection: number, minor, currency, again }: Asked<'charge'>,
  card?: Card | null,
) {
  const connection = connectionOf(model, number)
  const paid = card ?? (again ? (connection.last?.paid ?? null) : null)
  connection.last = { minor, currency, paid }
}

/** What it is answered where nothing is paid by it: why not, or what was paid under its name before. Nothing changes. */
export function nothingPaid(model: Model, asked: Asked<'charge'>, deal: Deal): Answer {
  const connection = connectionOf(model, asked.connection)
  if (isOver(model, connection) || connection.tokenUntil <= model.now)
    return refused('connect_auth_failed', { why: 'token' })
  if (asked.again && connection.last?.paid) return receipt(connection, connection.last.paid, true)
  const why = noPrice(model, asked.minor, asked.currency)
  if (why) return why
  const wish = { ...cardFor(model, connection, deal), ...partiesOf(model, connection) }
  return whyNot(model, wish, () => overBudget(model, connection, model.market.atHome(deal.minor, deal.currency)))
}

const partiesOf = (model: Model, { who, shop }: Connection) => ({
  payer: personOf(model, who),
  payee: personOf(model, shop),
})

/** Of a month, of a day, of one payment: the first that is in the way. */
function overBudget(model: Model, connection: Connection, counts: number): Answer {
  const { now } = model
  const { perPayment, perDay, perMonth } = connection
  const { today, thisMonth } = budgetLeft(model, connection)
  const over = (of: string, limit: number, left: number, resetsAt: number | null) =>
    refused('budget_exhausted', { of, limit: inMinor(limit, 'EUR'), left: inMinor(left, 'EUR'), resetsAt })
  if (counts > thisMonth) return over('month', perMonth, thisMonth, monthOf(now, 1))
  if (counts > today) return over('day', perDay, today, (dayOf(now) + 1) * DAY)
  return counts > perPayment ? over('payment', perPayment, perPayment, null) : undefined
}

/** As a card that its owner allowed with the PIN, when they connected the app. */
function cardFor(model: Model, { who, shop }: Connection, deal: Deal): Card {
  const { now, cards } = model
  const { price: minor, arrives: currency } = deal
  const once = { minor, currency, least: null, uses: 1, times: 0, sum: 0, expires: now + 1 } as const
  const link: Link = { ...once, number: NOBODYS_LINK, owner: shop, state: 'open', paidBy: null }
  const allowed = { factor: 'pin', authorised: true, delay: null, expires: now, note: null } as const
  const fresh = { kind: 'pay', state: 'draft', counted: 0, at: 0, until: 0 } as const
  return { number: cards.length, who, to: shop, link, ...deal, ...priced(model, 'pay', deal), ...allowed, ...fresh }
}

function receipt({ number }: Connection, { number: card, price, arrives, fee, at }: Card, replayed: boolean): Answer {
  const text = (minor: number) => (minor / 100).toFixed(2)
  const amounts = { amount: text(price), currency: arrives, fee: text(fee), net: text(price - fee) }
  const paidAt = new Date(at).toISOString()
  return granted({
    answer: { connection: `connection ${number}`, ...amounts, number: `card ${card}`, paidAt },
    replayed,
  })
}
