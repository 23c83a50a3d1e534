import { maskName } from '../../../../src/core/people/mask-name.ts'
import type { Currency } from '../operation.ts'
import type { Asked } from './aim.ts'
import { type Answer, type Card, granted, inMinor, type Model, personOf, refused } from './model.ts'
import { monthOf, nameOf, shopName } from './person.ts'
import { typePin } from './pins.ts'

const DAY = 86_400_000
/** So long an access token works. */
const TOKEN_LIVES = 900_000

/** What an app of a shop may take from somebody's wallet, and what it took: in euro cents, everybody's home currency. */
export type Connection = {
  number: number
  who: number
  shop: number
  perPayment: number
  perDay: number
  perMonth: number
  since: number
  until: number
  ended: boolean
  tokenUntil: number
  /** It has had other tokens before. */
  refreshed: boolean
  /** What was spent, by the day it was on. */
  days: Map<number, number>
  payments: number
  lastUsed: number | null
  /** The newest request to pay, and what came of it. */
  last: { minor: number; currency: Currency; paid: Card | null } | null
}

/** Somebody lets an app pay: how much at once, a day and a month, with the PIN. What they allowed it before ends. */
export function connect(model: Model, asked: Asked<'connect'>): Answer {
  const { who, shop, days, ...wanted } = asked
  const { now, connections } = model
  const person = model.person(who)
  if (personOf(model, shop).state === 'restricted') return refused('connect_failed', { why: 'app' })
  if (!person) return refused('not_registered')
  if (person.state === 'frozen_by_user') return refused('account_frozen_by_user')
  if (person.state === 'restricted') return refused('account_restricted')
  if (who === shop) return refused('connect_failed', { why: 'own' })
  const { single, daily, monthly } = model.terms.limitsFor(person.level, 'EUR', now)
  const caps = [wanted.payment > single && single, wanted.day > daily && daily, wanted.month > monthly && monthly]
  const cap = caps.find((one) => one !== false)
  if (cap !== undefined) return refused('amount_too_large', { cap: inMinor(Number(cap), 'EUR') })
  const shown = { who, expires: now + 1, authorised: false, state: 'draft' }
  const typed = typePin(model, shown, { who, right: true })
  if (!shown.authorised) return typed
  for (const earlier of connections) if (earlier.who === who && earlier.shop === shop) earlier.ended = true
  // A smaller sum takes those below it along.
  const perDay = Math.min(wanted.day, wanted.month)
  const budget = { perPayment: Math.min(wanted.payment, perDay), perDay, perMonth: wanted.month }
  const until = now + days * DAY
  const fresh = { ended: false, refreshed: false, days: new Map(), payments: 0, lastUsed: null, last: null }
  const connection = { number: connections.length, who, shop, since: now, until, tokenUntil: now + TOKEN_LIVES }
  connections.push({ ...connection, ...budget, ...fresh })
  return granted(viewOf(model, connections.at(-1) as Connection))
}

/** Fresh tokens; for a token that was used before, none, and the connection is over: two have it. */
export function refresh(model: Model, { connection: number, used }: Asked<'refresh'>): Answer {
  const { now } = model
  const connection = connectionOf(model, number)
  if (personOf(model, connection.shop).state === 'restricted') return refused('connect_failed', { why: 'app' })
  if (isOver(model, connection)) return refused('connect_auth_failed', { why: 'grant' })
  if (used) {
    connection.ended = true
    return refused('connect_auth_failed', { why: 'grant' })
  }
  connection.tokenUntil = Math.min(now + TOKEN_LIVES, connection.until)
  connection.refreshed = true
  return granted({ expiresInSeconds: Math.floor((connection.tokenUntil - now) / 1_000), scopes: ['payments'] })
}

/** Ended by its owner: what it paid by then is all it ever pays. */
export function revoke(model: Model, { connection: number, who }: Asked<'revoke'>): Answer {
  const connection = connectionOf(model, number)
  if (!model.person(who)) return refused('not_registered')
  if (connection.who !== who) return refused('not_found')
  connection.ended = true
  return granted({ left: lasting(model, who).length, payments: connection.payments })
}

export const connectionOf = (model: Model, number: number): Connection => {
  const found = model.connections[number]
  if (!found) throw new Error('a request is aimed at what is there')
  return found
}

export const isOver = ({ now }: Model, { ended, until }: Connection): boolean => ended || until <= now

const lasting = (model: Model, who: number): Connection[] =>
  model.connections.filter((one) => one.who === who && !isOver(model, one))

/** What a budget still takes: of today, which is never more than of the month, and of the month. */
export function budgetLeft(
  { now }: Model,
  { days, perDay, perMonth }: Connection,
): { today: number; thisMonth: number } {
  const month = [...days].filter(([day]) => day * DAY >= monthOf(now) && day <= dayOf(now))
  const thisMonth = perMonth - month.reduce((sum, [, cents]) => sum + cents, 0)
  return { today: Math.min(perDay - (days.get(dayOf(now)) ?? 0), thisMonth), thisMonth }
}

export const dayOf = (now: number): number => Math.floor(now / DAY)

/** Somebody's connections as they are listed, each under its name. */
export function connectionsOf(model: Model, who: number): Record<string, unknown> {
  const views = lasting(model, who).map((one) => viewOf(model, one))
  return { count: views.length, ...Object.fromEntries(views.map((view) => [view.id, view])) }
}

function viewOf(model: Model, connection: Connection) {
  const { number, who, shop, perPayment, perDay, perMonth, days, payments, since, until, lastUsed } = connection
  const { today, thisMonth } = budgetLeft(model, connection)
  const euros = (cents: number) => inMinor(cents, 'EUR')
  return {
    id: `connection ${number}`,
    shop: shopName(shop),
    ownerMasked: maskName(nameOf(shop)),
    scopes: ['payments'],
    budget: { perPayment: euros(perPayment), perDay: euros(perDay), perMonth: euros(perMonth) },
    leftToday: euros(today),
    leftThisMonth: euros(thisMonth),
    spent: euros([...days.values()].reduce((sum, cents) => sum + cents, 0)),
    payments,
    grantedAt: since,
    endsAt: until,
    lastUsedAt: lastUsed,
    suspended: personOf(model, who).state !== 'active',
  }
}
