import { CURRENCIES, type Currency, LEVELS, PEOPLE, RATES } from '../operation.ts'
import type { Connection } from './connections.ts'
import type { Deal } from './deal.ts'
import { Market, type Price } from './market.ts'
import { Person } from './person.ts'
import type { SuspenseItem } from './suspense.ts'
import { type Fee, Terms } from './terms.ts'
import type { Wanted } from './wanted.ts'

/** What an operation is answered, as plain data: amounts "12 EUR", moments in milliseconds. Undefined: it points nowhere. */
export type Answer = { granted: Record<string, unknown> } | { refused: Record<string, unknown> } | undefined

export const granted = (what: Record<string, unknown> = {}): Answer => ({ granted: what })
export const refused = (code: string, numbers: Record<string, unknown> = {}): Answer => ({
  refused: { code, ...numbers },
})
export const inMinor = (minor: number, currency: Currency): string => `${minor} ${currency}`

export type Card = Deal & {
  number: number
  kind: 'send' | 'pay'
  who: number
  to: number
  link: Link | null
  fee: number
  note: string | null
  factor: 'none' | 'pin'
  /** How many seconds it waits once it is confirmed, as it was shown. */
  delay: number | null
  priced: Fee
  expires: number
  state: 'draft' | 'cancelled' | 'committed' | 'held' | 'returned'
  authorised: boolean
  /** What it counted for, in euro cents. */
  counted: number
  /** When it was booked: of what waits, when it began to. */
  at: number
  /** Until when it waits. */
  until: number
}

/** An exchange that was priced, and perhaps booked. */
export type Quote = Pick<Price, 'rate' | 'spread' | 'rounding'> & {
  number: number
  who: number
  given: 'send' | 'receive'
  from: Currency
  send: number
  fee: number
  receive: number
  priced: Fee
  ratesAt: number
  expires: number
  booked: number | null
}

/** A withdrawal, from its card to the bank's last word. `begun`: the bank was called about it. */
export type Payout = {
  number: number
  who: number
  currency: Currency
  minor: number
  fee: number
  priced: Fee
  factor: 'none' | 'pin'
  state: 'draft' | 'dropped' | 'held' | 'sent' | 'unknown' | 'settled' | 'returned' | 'cancelled'
  authorised: boolean
  counted: number
  begun: boolean
  reason: string | null
  created: number
  expires: number
  at: number | null
  /** Nobody begins to send it before. */
  waits: number | null
  sentAt: number | null
  settledAt: number | null
  endedAt: number | null
}

/** What a shop gives back of a sale: its card, and what was booked. Amounts as both sides see them. */
export type Refund = {
  number: number
  who: number
  sale: Card
  minor: number
  fee: number
  payerGets: number
  factor: 'none' | 'pin'
  state: 'draft' | 'dropped' | 'succeeded'
  authorised: boolean
  expires: number
  at: number
}

export type Link = {
  number: number
  owner: number
  /** What it costs; null: its payer names that, and no less than `least`. */
  minor: number | null
  least: number | null
  currency: Currency
  /** How often it may be paid, null: any number of times; how often it was, and how much that was. */
  uses: number | null
  times: number
  sum: number
  expires: number
  state: 'open' | 'paid' | 'withdrawn'
  paidBy: Card | null
}

export type TopUp = {
  number: number
  who: number
  rail: 'bank' | 'card'
  currency: Currency
  minor: number
  fee: number
  /** What its owner was told to pay, and what they got for it; null: nothing yet. */
  total: number
  got: number | null
  /** How much its rail took back, its fee with it. */
  taken: number
  /** Whether staff made it of money in suspense. */
  own: boolean
  state: 'pending' | 'in_review' | 'credited' | 'failed' | 'returned' | 'expired'
  created: number
  expires: number
  /** A rail has said something about it, and may say it again. */
  told: boolean
}

/** The wallet's rules once more, in maps and loops. It has never heard of SQL, locks, rounds or sets. */
export class Model {
  now: number
  readonly market = new Market()
  readonly people: Person[]
  readonly cards: Card[] = []
  readonly quotes: Quote[] = []
  readonly payouts: Payout[] = []
  readonly refunds: Refund[] = []
  readonly wanted = new Map<Card, Wanted>()
  readonly links: Link[] = []
  readonly connections: Connection[] = []
  readonly topUps: TopUp[] = []
  readonly suspense: SuspenseItem[] = []
  readonly terms = new Terms(this.market)
  /** The house's own accounts, by kind and currency. */
  readonly house = new Map<string, number>()

  constructor(now: number) {
    this.now = now
    this.people = Array.from({ length: PEOPLE }, (_, who) => new Person(who, this.market, now))
    this.market.tell(RATES[0], now)
    for (const currency of CURRENCIES) {
      for (const level of LEVELS) this.terms.announceLimits(level, currency, 0, now)
      for (const on of ['send', 'pay', 'exchange']) this.terms.announceFee(on, currency, 0, now)
      this.terms.announceFee('withdraw_bank', currency, 2, now)
      this.terms.announceFee('topup_bank', currency, 1, now)
      this.terms.announceFee('topup_card', currency, 2, now)
    }
  }

  /** Somebody with an account. */
  person(who: number): Person | undefined {
    return this.people[who]
  }

  payTo(kind: string, currency: Currency, minor: number): void {
    if (minor === 0) return
    const name = `${kind} ${currency}`
    this.house.set(name, (this.house.get(name) ?? 0) + minor)
  }

  /** What was shown to somebody and not confirmed pays nothing any more. */
  putAway(who: number): void {
    for (const card of this.cards) if (card.who === who && card.state === 'draft') card.state = 'cancelled'
    for (const payout of this.payouts) if (payout.who === who && payout.state === 'draft') payout.state = 'dropped'
    for (const refund of this.refunds) if (refund.who === who && refund.state === 'draft') refund.state = 'dropped'
    for (const quote of this.quotes) if (quote.who === who) quote.expires = Math.min(quote.expires, this.now)
  }
}

const there = <T>(found: T | undefined): T => {
  if (found === undefined) throw new Error('a request is aimed at what is there')
  return found
}
export const personOf = (model: Model, who: number): Person => there(model.people[who])
export const cardOf = (model: Model, number: number): Card => there(model.cards[number])
export const quoteOf = (model: Model, number: number): Quote => there(model.quotes[number])
export const payoutOf = (model: Model, number: number): Payout => there(model.payouts[number])
export const refundOf = (model: Model, number: number): Refund => there(model.refunds[number])
export const linkOf = (model: Model, number: number): Link => there(model.links[number])
export const topUpOf = (model: Model, number: number): TopUp => there(model.topUps[number])
