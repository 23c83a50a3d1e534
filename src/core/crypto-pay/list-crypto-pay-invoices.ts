import { type Calling, callerInMode } from '../api/caller.ts'
import type { ApiCaller } from '../api/views.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { viewCryptoPayInvoices } from './invoice.ts'
import type { CryptoPayInvoice, CryptoPayWhich } from './views.ts'

/** The calling shop's invoices of this surface, of the token's mode, the newest first. Those of others are not there (API-03). */
export const listCryptoPayInvoices: UseCase<ApiCaller & CryptoPayWhich, CryptoPayInvoice[]> = async (
  scope,
  { key, ...which },
) => {
  const calling = await callerInMode(scope, { key }, 'crypto_pay:read')
  return viewCryptoPayInvoices(scope, calling, await find(scope, calling, which))
}

type Row = { invoiceId: string; said: Uint8Array<ArrayBuffer> }

/** Those that were deleted are not among them. */
const find = (
  { tx, now }: Scope,
  { shop, live }: Calling,
  { numbers, currencies, state, offset, count }: CryptoPayWhich,
): Promise<Row[]> => tx.$queryRaw<Row[]>`
  select c.invoice_id as "invoiceId", c.said
  from crypto_pay_invoice c
    left join payment_link l on l.id = c.invoice_id and c.live
    left join test_invoice t on t.id = c.invoice_id and not c.live
    cross join lateral (select coalesce(l.currency, t.currency) as currency,
      case when coalesce(l.state, t.state) = 'paid' then 'paid'
           when coalesce(l.state, t.state) = 'open' and coalesce(l.expires_at, t.expires_at) > ${now}::timestamptz then 'active'
           else 'expired' end as state) i
  where c.shop_id = ${shop.id}::uuid and c.live = ${live} and c.deleted_at is null
    and (${numbers && [...numbers]}::bigint[] is null or c.number = any(${numbers && [...numbers]}::bigint[]))
    and (${currencies && [...currencies]}::text[] is null or i.currency = any(${currencies && [...currencies]}::text[]))
    and (${state}::text is null or i.state = ${state}::text)
  order by c.created_at desc, c.number desc limit ${count}::int offset ${offset}::int`
