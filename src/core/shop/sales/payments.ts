import { must } from '../../kit/must.ts'
import { normaliseReference } from '../../kit/reference.ts'
import type { Scope } from '../../kit/use-case.ts'
import { currencyOf } from '../../money/currency.ts'
import { money } from '../../money/money.ts'
import { partiesById } from '../../people/party.ts'
import { descriptionPlace } from '../payment-link.ts'
import type { ActingShop } from '../shop-for.ts'
import type { PaymentSearch, ShopPayment } from './views.ts'

/** `refunded`: only those of which something was given back, or nothing. `after`: the number of the last one seen. */
export type PaymentFilter = {
  time: { from: Date; until: Date } | null
  currency?: string | undefined
  refunded?: boolean | undefined
  search?: PaymentSearch | undefined
  after?: string | undefined
  limit: number
}

type Row = {
  reference: string
  at: Date
  currency: string
  gross: bigint
  refunded: bigint
  payerId: string
  linkId: string
  sealed: Uint8Array<ArrayBuffer>
}

/**
 * Payments to a shop, the newest first. It reads a page of what its owner received by an index, however many payments
 * there are; what is searched by its number, or was given back, is found by that.
 */
export async function readPayments(
  scope: Scope,
  { shop, owner }: Pick<ActingShop, 'shop' | 'owner'>,
  filter: PaymentFilter,
): Promise<ShopPayment[]> {
  const { time, currency = null, refunded = null, search, after = null, limit } = filter
  const text = search && 'text' in search ? search.text : null
  const number = text === null ? null : normaliseReference(text)
  const sum = search && 'amount' in search ? search.amount : null
  const rows = await scope.tx.$queryRaw<Row[]>`
    select i.reference, i.confirmed_at as at, coalesce(i.arrives_currency, i.currency) as currency,
           coalesce(i.arrives_amount, i.amount) as gross, r.amount as refunded, i.owner_id as "payerId",
           l.id as "linkId", l.description as sealed
    from intent i join payment_link l on l.id = i.link_id
      cross join lateral (
        select coalesce(sum(f.amount), 0)::bigint as amount from refund f where f.intent_id = i.id and f.state = 'succeeded') r
    where i.payee_id = ${owner.id}::uuid and i.state = 'committed' and l.shop_id = ${shop.id}::uuid
      and (${time?.from ?? null}::timestamptz is null or i.confirmed_at >= ${time?.from ?? null}::timestamptz)
      and (${time?.until ?? null}::timestamptz is null or i.confirmed_at < ${time?.until ?? null}::timestamptz)
      and (${currency}::text is null or coalesce(i.arrives_currency, i.currency) = ${currency}::text)
      and (${refunded}::boolean is null or (r.amount > 0) = ${refunded}::boolean)
      and (${refunded}::boolean is not true or i.id in (
        select f.intent_id from refund f where f.shop_id = ${shop.id}::uuid and f.state = 'succeeded'))
      and (${number}::text is null or i.id in (
        select n.id from intent n where n.reference = ${number}::text
        union select o.id from payment_link p join intent o on o.link_id = p.id and o.state = 'committed'
        where p.shop_id = ${shop.id}::uuid and p.reference = ${text}::text))
      and (${sum?.minor ?? null}::bigint is null or coalesce(i.arrives_amount, i.amount) = ${sum?.minor ?? null}::bigint
           and coalesce(i.arrives_currency, i.currency) = ${sum?.currency ?? null}::text)
      and (${after}::text is null or (i.confirmed_at, i.reference) < (
        select a.confirmed_at, a.reference from intent a where a.reference = ${after}::text))
    order by i.confirmed_at desc, i.reference desc limit ${limit}`
  const payers = await partiesById(scope, [...new Set(rows.map(({ payerId }) => payerId))])
  return rows.map(({ payerId, linkId, sealed, currency: code, gross, refunded: back, ...row }) => ({
    ...row,
    from: must(payers.get(payerId), 'a payer has an account').name,
    description: scope.keyring.open(owner.dataKey, descriptionPlace(linkId), sealed),
    amount: money(gross, currencyOf(code)),
    refunded: money(back, currencyOf(code)),
  }))
}
