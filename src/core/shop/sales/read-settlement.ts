import type { ChatRef } from '../../chat/views.ts'
import { must } from '../../kit/must.ts'
import { after, DAY, dayOf } from '../../kit/time.ts'
import type { Scope, UseCase } from '../../kit/use-case.ts'
import { currencyOf } from '../../money/currency.ts'
import { money } from '../../money/money.ts'
import { refuseLockedChat } from '../../people/lock/chat-lock.ts'
import { partiesById } from '../../people/party.ts'
import { descriptionPlace } from '../payment-link.ts'
import { type ActingShop, shopFor } from '../shop-for.ts'
import { timeOf } from './period.ts'
import type { SalesPeriod, SettlementLine, SettlementPage } from './views.ts'

const PAGE = 500

type Row = {
  at: Date
  kind: 'payment' | 'refund'
  reference: string
  of: string | null
  own: string | null
  payerId: string
  linkId: string
  sealed: Uint8Array<ArrayBuffer>
  currency: string
  gross: bigint
  fee: bigint
  refund: bigint
}

type Asked = { actor: ChatRef; period: SalesPeriod; after?: string | undefined }

/** A page of the shop's settlement, the oldest first: what was paid and what was given back in a time. `shop_right_missing`. */
export const readSettlement: UseCase<Asked, SettlementPage> = async (scope, { actor, period, after: place }) => {
  const acting = await shopFor(scope, actor, 'export')
  refuseLockedChat(acting.me)
  const time = timeOf(period, scope.now)
  const rows = await rowsOf(scope, acting, { ...time, place: place ?? null })
  const last = rows.at(-1)
  return {
    shop: acting.shop.name,
    from: dayOf(time.from),
    to: dayOf(after(time.until, -DAY)),
    lines: await linesOf(scope, acting, rows),
    next: last && rows.length === PAGE ? `${last.at.toISOString()} ${last.reference}` : null,
  }
}

type Window = { from: Date; until: Date; place: string | null }

/** Each side by its own index, a page at most; the first page of both together is the page. */
function rowsOf({ tx }: Scope, { shop, owner }: ActingShop, { from, until, place }: Window): Promise<Row[]> {
  const [at = null, reference = ''] = place?.split(' ') ?? []
  return tx.$queryRaw<Row[]>`
    select * from (
      (select i.confirmed_at as at, 'payment' as kind, i.reference, null as of, l.reference as own, i.owner_id as "payerId",
              l.id as "linkId", l.description as sealed, coalesce(i.arrives_currency, i.currency) as currency,
              coalesce(i.arrives_amount, i.amount) as gross, i.fee, 0::bigint as refund
       from intent i join payment_link l on l.id = i.link_id
       where i.payee_id = ${owner.id}::uuid and i.state = 'committed' and l.shop_id = ${shop.id}::uuid
         and i.confirmed_at >= ${from}::timestamptz and i.confirmed_at < ${until}::timestamptz
         and (${at}::timestamptz is null or (i.confirmed_at, i.reference) > (${at}::timestamptz, ${reference}::text))
       order by i.confirmed_at, i.reference limit ${PAGE})
      union all
      (select f.confirmed_at, 'refund', f.reference, i.reference, l.reference, f.payer_id, l.id, l.description, f.currency,
              0, -f.fee, f.amount
       from refund f join intent i on i.id = f.intent_id join payment_link l on l.id = i.link_id
       where f.shop_id = ${shop.id}::uuid and f.state = 'succeeded'
         and f.confirmed_at >= ${from}::timestamptz and f.confirmed_at < ${until}::timestamptz
         and (${at}::timestamptz is null or (f.confirmed_at, f.reference) > (${at}::timestamptz, ${reference}::text))
       order by f.confirmed_at, f.reference limit ${PAGE})
    ) both_sides order by at, reference limit ${PAGE}`
}

async function linesOf(scope: Scope, { owner }: ActingShop, rows: readonly Row[]): Promise<SettlementLine[]> {
  const payers = await partiesById(scope, [...new Set(rows.map(({ payerId }) => payerId))])
  return rows.map(({ at, kind, reference, of, own, payerId, linkId, sealed, currency, gross, fee, refund }) => {
    const sum = (minor: bigint) => money(minor, currencyOf(currency))
    const from = must(payers.get(payerId), 'a payer has an account').name
    const description = scope.keyring.open(owner.dataKey, descriptionPlace(linkId), sealed)
    const sums = { gross: sum(gross), fee: sum(fee), refund: sum(refund), net: sum(gross - fee - refund) }
    return { at, kind, reference, of, own, from, description, ...sums }
  })
}
