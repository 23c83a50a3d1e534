import type { Scope } from '../kit/use-case.ts'
import type { ActingUser } from '../people/actor.ts'
import type { RailReason } from '../rails/views.ts'
import type { TopUpRail } from '../topup/views.ts'
import type { HistoryEntry } from './views.ts'

/**
 * One line of the history as the database has it: a payment or refund from either side, a top-up, or an exchange.
 * Amounts in minor units.
 */
export type HistoryRow = {
  id: string
  reference: string
  at: Date
  kind: HistoryEntry['kind']
  currency: string
  amount: bigint
  fee: bigint
  otherId: string | null
  payerId: string | null
  note: Uint8Array | null
  /** Of a payment by link: the shop, and what for, sealed with its owner's key. */
  shop: string | null
  linkId: string | null
  description: Uint8Array | null
  /**
   * Of an exchange: what was received, and the rate; `currency` and `amount` are what was sent. Of one's payment across
   * currencies likewise.
   */
  bought: string | null
  receive: bigint | null
  rate: string | null
  rail: TopUpRail | null
  state: HistoryEntry['state']
  reason: RailReason | null
}

/** A place in the history: between the line of that moment and reference and the next one. */
export type Place = { at: string; reference: string }

/** Which rows: so many on the newer or older side of a place; without one, from that end of the history. */
type Window = { place?: Place; newer: boolean; limit: number }

type Owner = Pick<ActingUser, 'id'>

/**
 * Rows of a person, the newest first; on the newer side of a place, the nearest first. Each source has an
 * index in this very order and gives at most a page of it, so a page costs a page, however long the history.
 */
export function rowsOf({ tx }: Scope, { id }: Owner, { place, newer, limit }: Window): Promise<HistoryRow[]> {
  const sql = pageSql(newer ? '>' : '<', place !== undefined, limit)
  return tx.$queryRawUnsafe<HistoryRow[]>(sql, id, ...(place ? [place.at, place.reference] : []))
}

/** The row of a person that has this reference. */
export async function rowOf({ tx }: Scope, { id }: Owner, reference: string): Promise<HistoryRow | undefined> {
  const [row] = await tx.$queryRawUnsafe<HistoryRow[]>(NAMED, id, reference)
  return row
}

/** The rows of a person that have these ids. */
export const rowsById = ({ tx }: Scope, { id }: Owner, ids: readonly string[]): Promise<HistoryRow[]> =>
  tx.$queryRawUnsafe<HistoryRow[]>(BY_ID, id, [...ids])

/**
 * What the person $1 paid, or meant to and had back, what they were paid, their top-ups, exchanges and withdrawals, what
 * shops gave back to them, what they gave back, and what staff corrected; and what the links say. A shop has its name for those
 * who paid it, where money was withdrawn to has four digits. `part` says which rows of a source, given the name of its
 * moment, and in which order; `all` of them together.
 */
const historySql = (part: (moment: string) => string, all: string): string => `
  select h.*, case h.kind when 'paid' then s.name when 'refund' then s.name when 'withdrawal' then '···' || d.last_four end as shop, l.description
  from (
    (select id, reference, confirmed_at as at, case kind when 'pay' then 'paid' else 'sent' end as kind, currency, amount,
            case when kind = 'pay' or state = 'returned' then 0 else fee end as fee, payee_id as "otherId",
            owner_id as "payerId", note, link_id as "linkId", null as rail,
            case state when 'returned' then state else 'done' end as state, null as reason, arrives_currency as bought,
            arrives_amount as receive, rate
     from intent where owner_id = $1::uuid and state in ('committed', 'returned') ${part('confirmed_at')})
    union all
    (select id, reference, confirmed_at as at, case kind when 'pay' then 'sold' else 'received' end,
            coalesce(arrives_currency, currency),
            coalesce(arrives_amount, amount) - case kind when 'pay' then fee else 0 end, case kind when 'pay' then fee else 0 end,
            owner_id, owner_id, note, link_id, null, 'done', null, null, null, null
     from intent where payee_id = $1::uuid and state = 'committed' ${part('confirmed_at')})
    union all
    (select id, reference, created_at as at, 'topup', currency, coalesce(credited, amount), fee, null, null, null, null, rail, state, reason,
            null, null, null
     from top_up where user_id = $1::uuid ${part('created_at')})
    union all
    (select id, reference, confirmed_at as at, 'exchange', sold, send, fee, null, null, null, null, null, 'done', null,
            bought, receive, trim_scale(rate)::text
     from exchange where owner_id = $1::uuid and state = 'booked' ${part('confirmed_at')})
    union all
    (select id, reference, confirmed_at as at, 'withdrawal', currency, amount, fee, null, null, null, null, null,
            case state when 'settled' then 'done' when 'returned' then 'returned' when 'cancelled' then 'returned'
                       when 'review' then 'in_review' else 'pending' end,
            reason, null, null, null
     from payout where owner_id = $1::uuid and confirmed_at is not null ${part('confirmed_at')})
    union all
    (select id, reference, confirmed_at as at, 'refund', payer_currency, payer_amount, 0, seller_id, seller_id, null,
            (select i.link_id from intent i where i.id = intent_id), null, 'done', null, null, null, null
     from refund where payer_id = $1::uuid and state = 'succeeded' ${part('confirmed_at')})
    union all
    (select id, reference, confirmed_at as at, 'refunded', currency, amount, -fee, payer_id, payer_id, null,
            (select i.link_id from intent i where i.id = intent_id), null, 'done', null, null, null, null
     from refund where seller_id = $1::uuid and state = 'succeeded' ${part('confirmed_at')})
    union all
    (select id, reference, created_at as at, 'corrected', currency, amount, 0, null, null, null, null, null, 'done', null,
            null, null, null
     from correction where to_user = $1::uuid ${part('created_at')})
    union all
    (select id, reference, created_at as at, 'taken_back', from_currency, from_amount, 0, null, null, null, null, null, 'done',
            null, null, null, null
     from correction where from_user = $1::uuid ${part('created_at')})
    ${all}
  ) h left join payment_link l on l.id = h."linkId" left join shop s on s.id = l.shop_id
  left join payout p on h.kind = 'withdrawal' and p.id = h.id left join destination d on d.id = p.destination_id`

const NAMED = historySql(() => 'and reference = $2', 'limit 1')
const BY_ID = historySql(() => 'and id = any($2::uuid[])', '')

/**
 * A page of so many rows: from an end of the history, or beyond the moment $2 and the reference $3. How many stands in the
 * text: of a limit it does not know, PostgreSQL takes a tenth of all rows for likely, and in long books it would plan each
 * page anew, which takes longer than reading it.
 */
function pageSql(side: '<' | '>', isBeyond: boolean, limit: number): string {
  const order = side === '<' ? 'order by at desc, reference desc' : 'order by at, reference'
  const page = `${order} limit ${Math.trunc(limit)}`
  const beyond = (moment: string) => `and (${moment}, reference) ${side} ($2::timestamptz, $3) ${page}`
  return `${historySql(isBeyond ? beyond : () => page, page)} ${order}`
}
