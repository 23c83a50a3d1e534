import { startOfDay } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { currencyOf } from '../../money/currency.ts'
import { money } from '../../money/money.ts'
import { mayIn } from '../role.ts'
import type { ActingShop } from '../shop-for.ts'
import type { Takings, TillView } from './views.ts'

/** The till somebody stands at, with what it took today. */
export async function tillOf(scope: Scope, acting: ActingShop): Promise<TillView> {
  const { shop, owner } = acting
  const today = await takingsOf(scope, acting)
  return { shop: shop.name, accepting: shop.accepting, currency: currencyOf(owner.homeCurrency), today }
}

/** Read from the index of what the shop's owner received, the day's part of it. */
async function takingsOf({ tx, now }: Scope, { me, role, shop, owner }: ActingShop): Promise<Takings[]> {
  const maker = mayIn(role, 'look') ? null : me.id
  const rows = await tx.$queryRaw<{ currency: string; count: number; sum: bigint }[]>`
    select coalesce(i.arrives_currency, i.currency) as currency, count(*)::int as count,
           sum(coalesce(i.arrives_amount, i.amount))::bigint as sum
    from intent i join payment_link l on l.id = i.link_id
    where i.payee_id = ${owner.id}::uuid and i.state = 'committed' and l.shop_id = ${shop.id}::uuid
      and i.confirmed_at >= ${startOfDay(now)}::timestamptz
      and (${maker}::uuid is null or l.made_by = ${maker}::uuid)
    group by 1 order by 2 desc, 1`
  return rows.map(({ currency, count, sum }) => ({ count, sum: money(sum, currencyOf(currency)) }))
}
