import type { ChatRef } from '../../chat/views.ts'
import { after, DAY, dayOf } from '../../kit/time.ts'
import type { Scope, UseCase } from '../../kit/use-case.ts'
import { currencyOf } from '../../money/currency.ts'
import { money } from '../../money/money.ts'
import { refuseLockedChat } from '../../people/lock/chat-lock.ts'
import { type ActingShop, shopFor } from '../shop-for.ts'
import { timeOf } from './period.ts'
import type { SalesPeriod, SalesSum, SalesView } from './views.ts'

type Time = { from: Date; until: Date }
type Bucket = { at: string; currency: string; count: number; gross: bigint; fee: bigint }
type Back = { currency: string; amount: bigint; fee: bigint }

/** What the actor's shop took in a time, and what it gave back in it, whenever that was paid. `shop_right_missing`. */
export const getSales: UseCase<{ actor: ChatRef; period: SalesPeriod }, SalesView> = async (
  scope,
  { actor, period },
) => {
  const acting = await shopFor(scope, actor, 'look')
  refuseLockedChat(acting.me)
  const time = timeOf(period, scope.now)
  const buckets = await bucketsOf(scope, acting, time, period === 'today' ? 'HH24' : 'YYYY-MM-DD')
  const back = await givenBackIn(scope, acting, time)
  const sums = sumsOf(buckets, back)
  const home = sums[0]?.gross.currency ?? currencyOf(acting.owner.homeCurrency)
  const bars = barsAt(period, time).map((at) => {
    const found = buckets.find((bucket) => bucket.at === at && bucket.currency === home)
    return { at, gross: money(found?.gross ?? 0n, home) }
  })
  const { shop, role } = acting
  return { shop: shop.name, role, period, from: dayOf(time.from), to: dayOf(after(time.until, -DAY)), sums, bars }
}

function bucketsOf({ tx }: Scope, { shop, owner }: ActingShop, { from, until }: Time, shape: string) {
  return tx.$queryRaw<Bucket[]>`
    select to_char(i.confirmed_at at time zone 'utc', ${shape}::text) as at,
           coalesce(i.arrives_currency, i.currency) as currency, count(*)::int as count,
           sum(coalesce(i.arrives_amount, i.amount))::bigint as gross, sum(i.fee)::bigint as fee
    from intent i join payment_link l on l.id = i.link_id
    where i.payee_id = ${owner.id}::uuid and i.state = 'committed' and l.shop_id = ${shop.id}::uuid
      and i.confirmed_at >= ${from}::timestamptz and i.confirmed_at < ${until}::timestamptz
    group by 1, 2`
}

function givenBackIn({ tx }: Scope, { shop }: ActingShop, { from, until }: Time) {
  return tx.$queryRaw<Back[]>`
    select currency, sum(amount)::bigint as amount, sum(fee)::bigint as fee from refund
    where shop_id = ${shop.id}::uuid and state = 'succeeded'
      and confirmed_at >= ${from}::timestamptz and confirmed_at < ${until}::timestamptz
    group by 1`
}

function sumsOf(buckets: readonly Bucket[], back: readonly Back[]): SalesSum[] {
  const currencies = [...new Set([...buckets, ...back].map(({ currency }) => currency))]
  const add = (minors: readonly bigint[]) => minors.reduce((sum, minor) => sum + minor, 0n)
  return currencies
    .map((code) => {
      const mine = buckets.filter(({ currency }) => currency === code)
      const given = back.filter(({ currency }) => currency === code)
      const gross = add(mine.map((bucket) => bucket.gross))
      const fee = add(mine.map((bucket) => bucket.fee)) - add(given.map((one) => one.fee))
      const refunded = add(given.map(({ amount }) => amount))
      const of = (minor: bigint) => money(minor, currencyOf(code))
      const count = mine.reduce((sum, bucket) => sum + bucket.count, 0)
      return { count, gross: of(gross), fee: of(fee), refunded: of(refunded), net: of(gross - fee - refunded) }
    })
    .toSorted((one, other) => other.count - one.count)
}

/** Every hour of today, or every day: also those on which nothing was sold. */
function barsAt(period: SalesPeriod, { from, until }: Time): string[] {
  if (period === 'today') return Array.from({ length: 24 }, (_, hour) => `${hour}`.padStart(2, '0'))
  const days = Math.round((until.getTime() - from.getTime()) / DAY)
  return Array.from({ length: days }, (_, day) => dayOf(after(from, day * DAY)))
}
