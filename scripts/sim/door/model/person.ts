import { CURRENCIES, type Currency, FX, SHOPS, TAKES } from '../operation.ts'
import type { Market } from './market.ts'
import { Met } from './met.ts'
import type { Terms } from './terms.ts'
import { Hourly, Tries } from './tries.ts'

/** `held`: what arrived while they were restricted. `waiting`: what they sent and nobody has yet. */
type Purse = { available: number; held: number; waiting: number }
const empty = (): Purse => ({ available: 0, held: 0, waiting: 0 })

type Spent = { all: number; small: number }
const NOTHING: Spent = { all: 0, small: 0 }

const DAY = 86_400_000

/** What the model knows of somebody. Amounts are minor units, moments milliseconds. */
export class Person {
  readonly who: number
  /** How much an identity is verified: limits go by it. */
  readonly level: number
  /** What they want to pay without the PIN, where they said so themselves: in euros, which are their home currency. */
  readonly allowance: number | null
  state: 'active' | 'frozen_by_user' | 'restricted' = 'active'
  before: 'active' | 'frozen_by_user' = 'active'
  coolingUntil = 0
  /** When their password came by mail. */
  resetAt = Number.NEGATIVE_INFINITY
  /** Until when the bank accounts they saved are new. */
  readonly accountNewUntil: number
  readonly pin = new Tries()
  readonly password = new Tries()
  readonly links = new Hourly(120)
  readonly mails = new Hourly(3)
  readonly exchanges = new Hourly(FX.anHour)
  readonly requests = new Hourly(10)
  shop: { accepting: boolean } | null
  readonly met = new Met()

  private readonly purses: Record<Currency, Purse> = { EUR: empty(), USD: empty() }
  private readonly days = new Map<number, Spent>()
  private readonly taken = new Map<number, number>()

  private readonly market: Market

  constructor(who: number, market: Market, now: number) {
    this.accountNewUntil = accountNewUntil(who, now)
    this.who = who
    this.market = market
    this.level = levelOf(who)
    this.allowance = allowanceOf(who)
    this.shop = who < SHOPS ? { accepting: true } : null
  }

  purse(currency: Currency): Purse {
    return this.purses[currency]
  }

  /** What goes without the PIN: what they said at home, never more than is usual there. */
  smallIn(currency: Currency, terms: Terms, now: number): number {
    const home = terms.limitsFor(this.level, 'EUR', now).small
    return this.market.mostIn(Math.min(this.allowance ?? home, home), currency)
  }

  /** Counts what was spent, or came back, in the UTC day of a moment: in euro cents, whatever it was in. */
  count(now: number, cents: number, isSmall: boolean): void {
    const { all, small } = this.days.get(dayOf(now)) ?? NOTHING
    this.days.set(dayOf(now), {
      all: Math.max(all + cents, 0),
      small: Math.max(small + (isSmall ? cents : 0), 0),
    })
  }

  /** Counts what went without the PIN and is not spent. */
  countSmall(now: number, cents: number): void {
    const { all, small } = this.days.get(dayOf(now)) ?? NOTHING
    this.days.set(dayOf(now), { all, small: small + cents })
  }

  /** What was spent in the UTC day of a moment, as a payment in a currency sees it. */
  spent(currency: Currency, now: number): Spent {
    const { all, small } = this.days.get(dayOf(now)) ?? NOTHING
    return { all: this.market.usedIn(all, currency), small: this.market.usedIn(small, currency) }
  }

  /** What was spent in the UTC month of a moment, up to the end of its day, likewise. */
  spentInMonth(currency: Currency, now: number): number {
    let sum = 0
    for (let day = monthOf(now); day <= now; day += DAY) sum += this.days.get(dayOf(day))?.all ?? 0
    return this.market.usedIn(sum, currency)
  }

  /** Counts what their shop was paid. */
  take(now: number, cents: number): void {
    this.taken.set(dayOf(now), (this.taken.get(dayOf(now)) ?? 0) + cents)
  }

  /** The most their shop may be paid in a currency now. */
  takes(currency: Currency, now: number): number {
    const today = this.taken.get(dayOf(now)) ?? 0
    const days = [...this.taken].filter(([day]) => day * DAY >= monthOf(now) && day <= dayOf(now))
    const month = days.reduce((sum, [, cents]) => sum + cents, 0)
    const { single, daily, monthly } = TAKES
    return this.market.mostIn(Math.max(0, Math.min(single, daily - today, monthly - month)), currency)
  }

  /** What waited is theirs. */
  receiveHeld(): void {
    for (const currency of CURRENCIES) {
      const purse = this.purses[currency]
      purse.available += purse.held
      purse.held = 0
    }
  }
}

const dayOf = (now: number): number => Math.floor(now / DAY)

/** When the UTC month of a moment began, or the one so many months later begins. */
export function monthOf(now: number, later = 0): number {
  const at = new Date(now)
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + later, 1)
}

/** Of everybody's bank accounts. */
export const LAST_FOUR = '0815'
/** How people differ. */
export const levelOf = (who: number): number => (who === 5 ? 1 : 0)
/** Somebody saved their accounts just now. */
export const accountNewUntil = (who: number, now: number): number => (who === 6 ? now + DAY : 0)
export const isNewAccount = (person: Person, now: number): boolean => person.accountNewUntil > now
export const allowanceOf = (who: number): number | null => [null, null, 0, 500][who] ?? null
export const nameOf = (who: number): string => `Person ${'ABCDEFGHIJ'[who]}`
export const shopName = (who: number): string => `Bakery ${'ABCDEFGHIJ'[who]}`
