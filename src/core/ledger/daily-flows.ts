import type { Tx } from '../kit/use-case.ts'
import type { Pair, Place } from './movements.ts'

/** What entries of one kind did to a person's two accounts of a currency on one UTC day, in one direction. */
export type DailyFlow = {
  day: Date
  kind: string
  /** Signed, minor units; the fees are part of it. */
  net: bigint
  fees: bigint
}

/** The days on which something happened between two places of a person's accounts, by kind and direction. */
export function dailyFlows(tx: Tx, { user, hold }: Pair, from: Place, to: Place): Promise<DailyFlow[]> {
  return tx.$queryRaw<DailyFlow[]>`
    with leg as (
      select journal_id, to_account as other, -amount as minor from ledger.posting
      where from_account = ${user} and from_version > ${from.user} and from_version <= ${to.user}
      union all select journal_id, from_account, amount from ledger.posting
      where to_account = ${user} and to_version > ${from.user} and to_version <= ${to.user}
      union all select journal_id, to_account, -amount from ledger.posting
      where from_account = ${hold} and from_version > ${from.hold} and from_version <= ${to.hold}
      union all select journal_id, from_account, amount from ledger.posting
      where to_account = ${hold} and to_version > ${from.hold} and to_version <= ${to.hold}
    ), entry as (
      select l.journal_id, sum(l.minor) as net,
             coalesce(-sum(l.minor) filter (where a.owner = 'house' and a.kind like 'fee\\_%'), 0) as fees
      from leg l join ledger.account a on a.id = l.other group by l.journal_id
    )
    select date_trunc('day', j.recorded_at at time zone 'UTC')::date as day, j.kind,
           sum(e.net)::bigint as net, sum(e.fees)::bigint as fees
    from entry e join ledger.journal j on j.id = e.journal_id
    where e.net <> 0 group by 1, 2, sign(e.net) order by 1`
}
