import type { Tx } from '../kit/use-case.ts'
import type { Windows } from './booked.ts'

/** How often something happened in a window, by what it was: a failure's code, or nothing in particular. */
export type Happened = { window: number; code: string; count: number }

/**
 * What was refused or failed, by its code: top-ups and withdrawals by what their rails said, payments by what the risk rules
 * found first, and refused access and reached limits by the rows these leave (twenty an hour for each who asks).
 */
export const failuresIn = (tx: Tx, { from, until, step, most }: Windows): Promise<Happened[]> =>
  tx.$queryRaw<Happened[]>`
    with w as (
      select k as "window", ${from}::timestamptz - k * ${step}::float8 * interval '1 millisecond' as since,
             ${until}::timestamptz - k * ${step}::float8 * interval '1 millisecond' as up_to
      from generate_series(0, ${most}::int) k
    ), bounds as (select min(since) as since, max(up_to) as up_to from w), failure as (
      select coalesce(reason, state) as code, coalesce(settled_at, expires_at) as at from top_up, bounds b
        where state in ('failed', 'expired', 'returned')
          and coalesce(settled_at, expires_at) >= b.since and coalesce(settled_at, expires_at) < b.up_to
      union all select coalesce(reason, state), ended_at from payout, bounds b
        where state = 'returned' and ended_at >= b.since and ended_at < b.up_to
      union all select reasons[1], at from risk_decision, bounds b
        where outcome = 'refuse' and at >= b.since and at < b.up_to
      union all select detail->>'code', at from audit_event, bounds b
        where action in ('limit.reached', 'access.denied') and at >= b.since and at < b.up_to
    )
    select w."window", f.code, count(*)::int as count from w join failure f on f.at >= w.since and f.at < w.up_to
    group by 1, 2`

/** Accounts that were opened. */
export const openedIn = (tx: Tx, { from, until, step, most }: Windows): Promise<Omit<Happened, 'code'>[]> =>
  tx.$queryRaw<Omit<Happened, 'code'>[]>`
    select k as "window", count(u.id)::int as count from generate_series(0, ${most}::int) k
    left join "user" u
      on u.created_at >= ${from}::timestamptz - k * ${step}::float8 * interval '1 millisecond'
      and u.created_at < ${until}::timestamptz - k * ${step}::float8 * interval '1 millisecond'
    group by 1`

/** How support requests that were closed then were rated. */
export const ratedIn = (tx: Tx, { from, until, step }: Windows) =>
  tx.$queryRaw<{ window: number; count: number; average: number | null }[]>`
    select k as "window", count(t.rating)::int as count, avg(t.rating)::float8 as average from generate_series(0, 1) k
    left join ticket t
      on t.closed_at >= ${from}::timestamptz - k * ${step}::float8 * interval '1 millisecond'
      and t.closed_at < ${until}::timestamptz - k * ${step}::float8 * interval '1 millisecond'
    group by 1`
