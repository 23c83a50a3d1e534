import { maskName } from '../../../../src/core/people/mask-name.ts'
import { CURRENCIES, type Currency, LEVELS } from '../operation.ts'
import { otherOf } from './market.ts'
import type { TopUp } from './model.ts'
import { type Card, inMinor, type Model, type Payout, personOf, type Quote, type Refund } from './model.ts'
import { LAST_FOUR, monthOf, nameOf, shopName } from './person.ts'

const DAY = 86_400_000
export const SOLD = 'a loaf of bread'

/** What a person is told of their money. */
export function balancesOf(model: Model, who: number): unknown {
  const person = personOf(model, who)
  const balances = CURRENCIES.map((currency) => {
    const { available, held, waiting } = person.purse(currency)
    return {
      currency,
      available: inMinor(available, currency),
      onHold: inMinor(held + waiting, currency),
      total: inMinor(available + held + waiting, currency),
    }
  })
  const pendingTopUps = model.topUps.filter((each) => each.who === who && each.state === 'pending').length
  return {
    home: 'EUR',
    balances: balances.filter(({ currency, total }) => currency === 'EUR' || total !== inMinor(0, currency)),
    pendingTopUps,
  }
}

/** What a person may still send. */
export function limitsOf({ now, terms, ...model }: Model, who: number, currency: Currency): unknown {
  const person = personOf(model as Model, who)
  const { single, daily, monthly, small, smallDaily } = terms.limitsFor(person.level, currency, now)
  const usedThisMonth = person.spentInMonth(currency, now)
  const next = LEVELS.find((level) => level > person.level)
  const cooling = person.coolingUntil > now
  const [most, aDay, used] = [
    cooling ? Math.min(single, small) : single,
    cooling ? Math.min(daily, smallDaily) : daily,
    person.spent(currency, now).all,
  ]
  return {
    level: person.level,
    currency,
    single: inMinor(most, currency),
    daily: inMinor(aDay, currency),
    usedToday: inMinor(used, currency),
    leftToday: inMinor(Math.max(aDay - used, 0), currency),
    monthly: inMinor(monthly, currency),
    usedThisMonth: inMinor(usedThisMonth, currency),
    leftThisMonth: inMinor(Math.max(monthly - usedThisMonth, 0), currency),
    monthResetsAt: monthOf(now, 1),
    next: next === undefined ? null : levelOf(terms, next, currency, now),
    small: inMinor(person.smallIn(currency, terms, now), currency),
    smallDaily: inMinor(smallDaily, currency),
    resetsAt: (Math.floor(now / DAY) + 1) * DAY,
    coolingUntil: cooling ? person.coolingUntil : null,
  }
}

function levelOf(terms: Model['terms'], level: number, currency: Currency, now: number): unknown {
  const { single, daily, monthly } = terms.limitsFor(level, currency, now)
  const [one, aDay, aMonth] = [single, daily, monthly].map((minor) => inMinor(minor, currency))
  return { level, single: one, daily: aDay, monthly: aMonth }
}

export type Line = { at: number; reference: string } & Record<string, unknown>

/** Everything that ever happened on an account, as its owner is shown it. */
export function historyOf(model: Model, who: number): Line[] {
  const booked = model.cards.filter(({ state }) => state === 'committed')
  const cameBack = model.cards.filter(({ state }) => state === 'returned')
  const out = [...booked, ...cameBack].filter((card) => card.who === who).map(paid)
  const incoming = booked.filter((card) => card.to === who).map(received)
  const exchanged = model.quotes.filter((quote) => quote.who === who && quote.booked !== null).map(swapped)
  const paidOut = model.payouts.filter((payout) => payout.who === who && payout.at !== null).map(withdrawn)
  const refunds = model.refunds.filter(({ state }) => state === 'succeeded')
  return [
    ...refunds.filter(({ sale }) => sale.who === who).map(gotBack),
    ...refunds.filter(({ sale }) => sale.to === who).map(gaveBack),
    ...out,
    ...incoming,
    ...exchanged,
    ...paidOut,
    ...model.topUps.filter((each) => each.who === who).map(toppedUp),
  ]
}

function paid(card: Card): Line {
  const { kind, minor, fee, currency, price, arrives, across, to, note, state } = card
  const isBack = state === 'returned'
  const amount = inMinor(-minor, currency)
  const name = isBack ? maskName(nameOf(to)) : nameOf(to)
  const words = kind === 'send' ? { counterparty: name, note } : { counterparty: shopName(to), note: SOLD }
  const cost = inMinor(kind === 'send' && !isBack ? fee : 0, currency)
  const exchanged = across && { received: inMinor(price, arrives), rate: across.rate }
  return lineOf(card, { kind: kind === 'send' ? 'sent' : 'paid', amount, fee: cost, exchanged, ...words })
}

function received(card: Card): Line {
  const { kind, price, fee, arrives, who, note } = card
  const amount = inMinor(kind === 'send' ? price : price - fee, arrives)
  const cost = inMinor(kind === 'send' ? 0 : fee, arrives)
  const words = { counterparty: nameOf(who), note: kind === 'send' ? note : SOLD }
  return lineOf(card, { kind: kind === 'send' ? 'received' : 'sold', amount, fee: cost, exchanged: null, ...words })
}

function gotBack(refund: Refund): Line {
  const { payerGets, sale } = refund
  const { currency, to } = sale
  const amounts = { amount: inMinor(payerGets, currency), fee: inMinor(0, currency) }
  return backLine(refund, { kind: 'refund', ...amounts, counterparty: shopName(to) })
}

function gaveBack(refund: Refund): Line {
  const { minor, fee, sale } = refund
  const amounts = { amount: inMinor(-minor, sale.arrives), fee: inMinor(-fee, sale.arrives) }
  return backLine(refund, { kind: 'refunded', ...amounts, counterparty: nameOf(sale.who) })
}

const backLine = ({ number, at }: Refund, what: object): Line => ({
  reference: `refund ${number}`,
  at,
  ...what,
  exchanged: null,
  note: SOLD,
  rail: null,
  state: 'done',
  reason: null,
})

function withdrawn({ number, at, minor, fee, currency, state, reason }: Payout): Line {
  const cameBack = state === 'returned' || state === 'cancelled'
  return {
    reference: `payout ${number}`,
    at: at ?? 0,
    kind: 'withdrawal',
    amount: inMinor(-minor, currency),
    fee: inMinor(fee, currency),
    counterparty: `···${LAST_FOUR}`,
    note: null,
    state: state === 'settled' ? 'done' : cameBack ? 'returned' : 'pending',
    reason,
  }
}

function swapped({ number, booked, from, send, fee, receive, rate }: Quote): Line {
  return {
    reference: `quote ${number}`,
    at: booked ?? 0,
    kind: 'exchange',
    amount: inMinor(-send, from),
    fee: inMinor(fee, from),
    exchanged: { received: inMinor(receive, otherOf(from)), rate },
    counterparty: null,
    note: null,
    rail: null,
    state: 'done',
    reason: null,
  }
}

const lineOf = ({ number, at, state }: Card, what: object): Line => ({
  reference: `card ${number}`,
  at,
  ...what,
  rail: null,
  state: state === 'returned' ? state : 'done',
  reason: null,
})

function toppedUp({ number, created, rail, minor, got, fee, currency, state }: TopUp): Line {
  const amounts = { amount: inMinor(got ?? minor, currency), fee: inMinor(fee, currency) }
  const reason = state === 'failed' ? 'provider_unavailable' : null
  return {
    reference: `top-up ${number}`,
    at: created,
    kind: 'topup',
    rail,
    ...amounts,
    counterparty: null,
    note: null,
    state,
    reason,
  }
}
