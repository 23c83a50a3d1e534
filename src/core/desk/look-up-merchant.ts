import { fail } from '../kit/failure.ts'
import { must } from '../kit/must.ts'
import { after, DAY } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { openName, userPlace } from '../people/actor.ts'
import { type Looking, noteLook, requireLook } from '../staff/look.ts'
import { briefShops, LISTED, type ShopRow } from './merchant-rows.ts'
import { refuseOwnMatter } from './own-matters.ts'
import type { MerchantCase } from './views.ts'

/** Sales are counted over so long. */
const COUNTED = 30 * DAY

/**
 * Staff: one shop: what it sells and where, how it does, what its buyers asked back, how its servers answer; its owner
 * masked, in full with a reason. Each look leaves a row. `not_found`, `own_account`.
 */
export const lookUpMerchant: UseCase<Looking & { shopId: string }, MerchantCase> = async (scope, look) => {
  const staff = await requireLook(scope, look, 'merchants.see')
  const { shopId } = look
  const select = { ...LISTED, createdAt: true, repeats: true }
  const shop = (await scope.tx.shop.findUnique({ where: { id: shopId }, select })) ?? fail({ code: 'not_found' })
  await refuseOwnMatter(scope, staff, `shop:${shopId}`)
  const whole = await noteLook(scope, look, { noun: 'merchant', subject: `shop:${shopId}` })
  const owner = await scope.tx.user.findUniqueOrThrow({ where: { id: shop.ownerId } })
  const [brief] = await briefShops(scope, [shop])
  const open = (field: 'email' | 'phone') => scope.keyring.open(owner.dataKey, userPlace(field, owner.id), owner[field])
  return {
    ...must(brief, 'one row is one line'),
    ...{ level: owner.level, openedAt: shop.createdAt, repeats: shop.repeats },
    members: await scope.tx.shopMember.count({ where: { shopId } }),
    ...(await salesOf(scope, shop)),
    requests: await requestsOf(scope, shopId),
    endpoints: await endpointsOf(scope, shopId),
    keys: await keysOf(scope, shopId),
    unmasked: whole ? { owner: openName(scope, owner), email: open('email'), phone: open('phone') } : null,
  }
}

type Sold = { currency: string; count: number; gross: bigint; refunded: bigint; refunds: number }

/** Payments of the last thirty days, and what of these very payments was given back since. */
async function salesOf(
  { tx, now }: Scope,
  { id, ownerId }: ShopRow,
): Promise<Pick<MerchantCase, 'sales' | 'paid' | 'givenBack'>> {
  const rows = await tx.$queryRaw<Sold[]>`
    select coalesce(i.arrives_currency, i.currency) as currency, count(*)::int as count,
           sum(coalesce(i.arrives_amount, i.amount))::bigint as gross,
           coalesce(sum(r.amount), 0)::bigint as refunded, (count(*) filter (where r.amount > 0))::int as refunds
    from intent i join payment_link l on l.id = i.link_id
    left join lateral (
      select sum(f.amount) as amount from refund f where f.intent_id = i.id and f.state = 'succeeded') r on true
    where i.payee_id = ${ownerId}::uuid and i.state = 'committed' and l.shop_id = ${id}::uuid
      and i.confirmed_at >= ${after(now, -COUNTED)}::timestamptz and i.confirmed_at <= ${now}::timestamptz
    group by 1 order by 2 desc, 1`
  const sales = rows.map(({ currency: code, count, gross, refunded, refunds }) => {
    const currency = currencyOf(code)
    return { currency, count, refunds, gross: money(gross, currency), refunded: money(refunded, currency) }
  })
  const sum = (of: 'count' | 'refunds') => rows.reduce((total, row) => total + row[of], 0)
  return { sales, paid: sum('count'), givenBack: sum('refunds') }
}

async function requestsOf({ tx }: Scope, shopId: string): Promise<MerchantCase['requests']> {
  const count = (state: string) => tx.refundRequest.count({ where: { shopId, live: true, state } })
  const total = await tx.refundRequest.count({ where: { shopId, live: true } })
  return { open: await count('open'), disputed: await count('disputed'), total }
}

async function endpointsOf({ tx }: Scope, shopId: string): Promise<MerchantCase['endpoints']> {
  const rows = await tx.webhookEndpoint.findMany({ where: { shopId }, orderBy: { createdAt: 'asc' } })
  const endpoints: MerchantCase['endpoints'] = []
  for (const { id, url, live, state, failingSince, lastError } of rows) {
    const waiting = await tx.webhookDelivery.count({ where: { endpointId: id, state: 'waiting' } })
    endpoints.push({ id, host: new URL(url).host, live, state, failingSince, lastError, waiting })
  }
  return endpoints
}

async function keysOf({ tx, now }: Scope, shopId: string): Promise<MerchantCase['keys']> {
  const works = { shopId, revokedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] }
  const count = (live: boolean) => tx.apiKey.count({ where: { ...works, live } })
  return { live: await count(true), test: await count(false) }
}
