import { type Currency, FEES, LIMITS } from '../operation.ts'
import type { Market } from './market.ts'

type Begun = { from: number }
export type Fee = Begun & { points: number; fixed: number; min: number; max: number | null }
export type Limits = Begun & { single: number; daily: number; monthly: number; small: number; smallDaily: number }

/** What is in force: of everything that was announced and has begun, the newest. */
export class Terms {
  private readonly fees = new Map<string, Fee[]>()
  private readonly limits = new Map<string, Limits[]>()
  private readonly market: Market

  constructor(market: Market) {
    this.market = market
  }

  announceFee(on: string, currency: Currency, which: number, from: number): void {
    add(this.fees, `${on} ${currency}`, { ...at(FEES, which), from })
  }

  announceLimits(level: number, currency: Currency, which: number, from: number): void {
    add(this.limits, `${level} ${currency}`, { ...at(LIMITS, which), from })
  }

  fee(on: string, currency: Currency, now: number): Fee {
    return newest(this.fees.get(`${on} ${currency}`), now)
  }

  /** The limits of a level: one set, in euros; in another currency what that comes to. */
  limitsFor(level: number, currency: Currency, now: number): Limits {
    const { from, ...home } = newest(this.limits.get(`${level} EUR`), now)
    const { single, daily, monthly, small, smallDaily } = home
    const most = (cents: number) => this.market.mostIn(cents, currency)
    return {
      from,
      single: most(single),
      daily: most(daily),
      monthly: most(monthly),
      small: most(small),
      smallDaily: most(smallDaily),
    }
  }

  /** When what was announced last for anything begins. */
  get latest(): number {
    return Math.max(0, ...[...this.fees.values(), ...this.limits.values()].map((rules) => rules.at(-1)?.from ?? 0))
  }
}

/** What a payment costs: a part of a minor unit counts as a whole one. */
export function feeOn({ points, fixed, min, max }: Fee, minor: number): number {
  const fee = Math.max(Math.ceil((minor * points) / 10_000) + fixed, min)
  return max === null ? fee : Math.min(fee, max)
}

/** The most that can be sent, fee included, from so much; null when it is nothing. */
export function sendable(fee: Fee, available: number): number | null {
  let [most, over] = [0, available + 1]
  while (over - most > 1) {
    const middle = Math.floor((most + over) / 2)
    if (middle + feeOn(fee, middle) <= available) most = middle
    else over = middle
  }
  return most > 0 ? most : null
}

/** The least price of which something is left for the shop. */
export function leastPrice(fee: Fee): number {
  let least = 1
  while (least - feeOn(fee, least) <= 0) least++
  return least
}

function add<T>(rules: Map<string, T[]>, name: string, rule: T): void {
  rules.set(name, [...(rules.get(name) ?? []), rule])
}

function newest<T extends Begun>(rules: readonly T[] | undefined, now: number): T {
  const found = rules?.findLast(({ from }) => from <= now)
  if (!found) throw new Error('a play begins with terms for everything')
  return found
}

function at<T>(list: readonly T[], which: number): T {
  const found = list[which]
  if (found === undefined) throw new Error(`there is no choice ${which}`)
  return found
}
