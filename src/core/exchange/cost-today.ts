import type { Exchange, User } from '#prisma'
import { ratesAt } from '../fx/rates.ts'
import { later, startOfDay } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { measureOf } from '../payment/measure.ts'
import { limitRulesAt } from '../wallet/schedule.ts'

type Owner = Pick<User, 'id' | 'homeCurrency' | 'level' | 'smallPaymentMinor'>
type Costs = Pick<Exchange, 'sold' | 'bought' | 'fee' | 'spread' | 'rounding'>

/** What a day's exchanges may cost without the PIN, whether they do with this one, and when the last was booked. */
export type CostToday = { free: Money; asksPin: boolean; last: Date | null }

/**
 * TXA-01: what an exchange costs its owner is the fee, and what the rate leaves with the house. The day's exchanges, with
 * this one, are held against what small payments allow a day; nothing goes without for who wants the PIN for everything.
 */
export async function costToday({ tx, now }: Scope, owner: Owner, quote: Costs): Promise<CostToday> {
  const home = currencyOf(owner.homeCurrency)
  const booked = await tx.$queryRaw<{ currency: string; cost: bigint; last: Date }[]>`
    select p.currency, sum(p.cost)::bigint as cost, max(e.confirmed_at) as last
    from exchange e cross join lateral (values (e.sold, e.fee), (e.bought, e.spread + e.rounding)) p (currency, cost)
    where e.owner_id = ${owner.id}::uuid and e.state = 'booked' and e.confirmed_at >= ${startOfDay(now)}::timestamptz
    group by p.currency`
  const costs = new Map(booked.map(({ currency, cost }) => [currency, cost]))
  const add = (currency: string, minor: bigint) => costs.set(currency, (costs.get(currency) ?? 0n) + minor)
  add(quote.sold, quote.fee)
  add(quote.bought, quote.spread + quote.rounding)
  const rates = await ratesAt(tx, now)
  const cost = [...costs].reduce((sum, [of, minor]) => sum + measureOf(rates, currencyOf(of), home).counts(minor), 0n)
  const limits = (await limitRulesAt(tx, [home], now))({ level: owner.level, currency: home })
  const free = owner.smallPaymentMinor === 0n ? 0n : limits.smallDailyMinor
  return {
    free: money(free, home),
    asksPin: cost > free,
    last: booked.map(({ last }) => last).reduce<Date | null>((one, other) => (one ? later(one, other) : other), null),
  }
}
