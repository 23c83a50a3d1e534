import type { Tx } from '../kit/use-case.ts'
import { type CurrencyCode, currencyOf } from '../money/currency.ts'
import type { VolumeKind } from './views.ts'

/**
 * What the postings of a time are: `volume` went from one to another, `arrived` is the other side of that in another
 * currency, `fee` is what the house earned (signed: less what it gave back), `within` moved between two accounts of one owner.
 * Every posting is exactly one of these.
 */
type Part = 'volume' | 'arrived' | 'fee' | 'within'

/**
 * The sum of one part of one kind in one currency, in window 0 (now), 1 (before) and so on; a journal is counted in one
 * of its currencies.
 */
export type Booked = {
  window: number
  kind: VolumeKind
  part: Part
  currency: CurrencyCode
  minor: bigint
  count: number
}

/** Windows of time, each the one before it moved back by `step` milliseconds. */
export type Windows = { from: Date; until: Date; step: number; most: number }

// What journals are called in the books, and what that is as business. Whatever names another is given back.
const KINDS: readonly (readonly [string, VolumeKind])[] = [
  ['topup', 'topup'],
  ['send', 'send'],
  ['pay', 'pay'],
  ['exchange', 'exchange'],
  ['payout', 'withdrawal'],
  ['refund', 'refund'],
]

/** Everything that was booked in these windows, added up from the postings themselves. */
export async function bookedIn(tx: Tx, { from, until, step, most }: Windows): Promise<Booked[]> {
  const rows = await tx.$queryRaw<(Omit<Booked, 'currency'> & { currency: string })[]>`
    with w as (
      select k as "window", ${from}::timestamptz - k * ${step}::float8 * interval '1 millisecond' as since,
             ${until}::timestamptz - k * ${step}::float8 * interval '1 millisecond' as up_to
      from generate_series(0, ${most}::int) k
    ), named as (
      select * from unnest(${KINDS.map(([journal]) => journal)}::text[], ${KINDS.map(([, kind]) => kind)}::text[])
        as n (journal, kind)
    ), leg as (
      select w."window", j.id, p.currency, p.amount, f.kind as f, t.kind as t, f.owner = t.owner as within,
             case when j.kind = 'refund' then 'refund' when j.reverses is not null then 'returned'
                  else coalesce(n.kind, 'other') end as kind
      from w join ledger.journal j on j.recorded_at >= w.since and j.recorded_at < w.up_to
      join ledger.posting p on p.journal_id = j.id
      join ledger.account f on f.id = p.from_account join ledger.account t on t.id = p.to_account
      left join named n on n.journal = j.kind
    ), told as (
      select "window", id, currency, kind,
        case when t like 'fee\\_%' or t in ('fx_spread', 'rounding') then 'fee'
             when f like 'fee\\_%' or f in ('fx_spread', 'rounding') then 'fee'
             when within then 'within' when f = 'fx_position' then 'arrived' else 'volume' end as part,
        case when f like 'fee\\_%' or f in ('fx_spread', 'rounding') then -amount else amount end as minor
      from leg
    )
    select "window", kind, part, currency, sum(minor)::bigint as minor,
           (count(distinct id) filter (where currency = first))::int as count
    from (select told.*, min(currency) over (partition by "window", id, part) as first from told) each
    group by 1, 2, 3, 4`
  return rows.map((row) => ({ ...row, currency: currencyOf(row.currency) }))
}
