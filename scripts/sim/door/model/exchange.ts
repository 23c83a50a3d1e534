import { FX } from '../operation.ts'
import type { Asked } from './aim.ts'
import { rateNow } from './deal.ts'
import { otherOf } from './market.ts'
import { type Answer, granted, inMinor, type Model, personOf, type Quote, quoteOf, refused } from './model.ts'
import type { Person } from './person.ts'
import { CAP } from './sums.ts'
import { feeOn, sendable } from './terms.ts'

const DAY = 86_400_000

export function exchange(model: Model, { who, side, minor, currency }: Asked<'exchange'>): Answer {
  const { now, terms, quotes } = model
  const person = model.person(who)
  if (!person) return refused('not_registered')
  const until = person.exchanges.fullUntil(now)
  const not = frozen(person) ?? (until === undefined ? undefined : refused('too_many_requests', { until }))
  if (not) return not
  const from = side === 'send' ? currency : otherOf(currency)
  const found = rateNow(model, side, minor, from)
  if ('why' in found) return found.why
  const { sent, received, ...rest } = found.price
  const priced = terms.fee('exchange', from, now)
  const fresh = { number: quotes.length, who, given: side, from, priced, expires: now + FX.cardMs, booked: null }
  const quote: Quote = {
    ...fresh,
    ...rest,
    send: sent,
    receive: received,
    fee: feeOn(priced, sent),
    ratesAt: model.market.at,
  }
  const why = unfit(quote) ?? tooPoor(model, person, quote)
  if (why) return why
  const above = pinAbove(model, person, quote)
  quotes.push(quote)
  const keeps = inMinor(person.purse(from).available - sent - quote.fee, from)
  return granted({
    ...moved(quote),
    given: side,
    keeps,
    pinAbove: above,
    ratesAt: quote.ratesAt,
    expiresAt: quote.expires,
  })
}

/** A quote is booked as it was shown, once, or it is over. */
export function swap(model: Model, { quote: number, who }: Asked<'swap'>): Answer {
  const [quote, person] = [quoteOf(model, number), model.person(who)]
  const { now } = model
  if (!person) return refused('not_registered')
  if (quote.who !== who) return refused('quote_expired')
  if (quote.booked !== null) return granted({ ...moved(quote), bookedAt: quote.booked, first: false })
  if (quote.expires <= now) return refused('quote_expired')
  const why = frozen(person) ?? otherFee(model, quote) ?? tooPoor(model, person, quote)
  if (why) return why
  const until = person.exchanges.fullUntil(now)
  if (until !== undefined) return refused('too_many_requests', { until })
  // Nobody here gives a PIN for an exchange.
  if (pinAbove(model, person, quote) !== null) return refused('pin_needed', { why: 'exchange' })
  person.exchanges.take(now)
  book(model, quote)
  return granted({ ...moved(quote), bookedAt: now, first: true })
}

function book(model: Model, quote: Quote): void {
  const { who, from, send, fee, receive, spread, rounding } = quote
  const [person, to] = [personOf(model, who), otherOf(from)]
  person.purse(from).available -= send + fee
  person.purse(to).available += receive
  model.payTo('fee_exchange', from, fee)
  model.payTo('fx_position', from, send)
  model.payTo('fx_position', to, -(receive + spread + rounding))
  model.payTo('fx_spread', to, spread)
  model.payTo('rounding', to, rounding)
  quote.booked = model.now
}

/** Above what a day's exchanges take the PIN, where they do with this one: fees, and what the rate leaves with the house. */
function pinAbove({ quotes, terms, market, now }: Model, person: Person, quote: Quote): string | null {
  const today = quotes.filter(({ who, booked }) => who === quote.who && booked !== null && sameDay(booked, now))
  const cost = { EUR: 0, USD: 0 }
  for (const { from, fee, spread, rounding } of [...today, quote]) {
    cost[from] += fee
    cost[otherOf(from)] += spread + rounding
  }
  const free = person.allowance === 0 ? 0 : terms.limitsFor(person.level, 'EUR', now).smallDaily
  return market.atHome(cost.EUR, 'EUR') + market.atHome(cost.USD, 'USD') > free ? inMinor(free, 'EUR') : null
}

const sameDay = (one: number, other: number): boolean => Math.floor(one / DAY) === Math.floor(other / DAY)

const frozen = ({ state }: Person): Answer =>
  state === 'active' ? undefined : refused(state === 'restricted' ? 'account_restricted' : 'account_frozen_by_user')

function unfit({ from, send, receive }: Quote): Answer {
  if (send > CAP) return refused('amount_too_large', { cap: inMinor(CAP, from) })
  if (receive > CAP) return refused('amount_too_large', { cap: inMinor(CAP, otherOf(from)) })
  return send < FX.least || receive < 1 ? refused('amount_too_small', { least: inMinor(FX.least, from) }) : undefined
}

function otherFee({ terms, now }: Model, { from, send, fee: shown, priced }: Quote): Answer {
  const rule = terms.fee('exchange', from, now)
  if (rule === priced) return undefined
  const fee = feeOn(rule, send)
  if (fee === shown) return refused('quote_expired')
  return refused('quote_expired', { fee: { shown: inMinor(shown, from), now: inMinor(fee, from) } })
}

function tooPoor({ terms, now }: Model, person: Person, { from, send, fee }: Quote): Answer {
  const { available, held, waiting } = person.purse(from)
  const needed = send + fee
  if (needed <= available) return undefined
  const most = sendable(terms.fee('exchange', from, now), available)
  return refused(send <= available ? 'insufficient_for_fee' : 'insufficient_balance', {
    available: inMinor(available, from),
    onHold: inMinor(held + waiting, from),
    needed: inMinor(needed, from),
    short: inMinor(needed - available, from),
    sendable: most === null ? null : inMinor(most, from),
  })
}

const moved = ({ from, send, fee, receive, rate }: Quote) => ({
  send: inMinor(send, from),
  fee: inMinor(fee, from),
  total: inMinor(send + fee, from),
  receive: inMinor(receive, otherOf(from)),
  rate,
})
