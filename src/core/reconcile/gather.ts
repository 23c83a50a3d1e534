import { sql } from '../kit/sql.ts'
import type { Scope, Tx } from '../kit/use-case.ts'
import { ownerOfRail } from '../ledger/chart.ts'
import { KEY_RULE, referenceKey } from './reference-key.ts'

/** So many legs of a clearing account are looked at in one transaction. */
const LEGS = 3000

/** What a journal `j` is about, and names: a top-up `t`, a withdrawal `p`, or the words of a case `s`. */
export const ABOUT = sql`
    left join top_up t on t.id = coalesce(j.reverses, j.id)
    left join payout p on p.journal_id = coalesce(j.reverses, j.id)
    left join lateral (
      select i.reference from suspense_item i
      where i.id = case when j.kind = 'suspense_send_back' then split_part(j.business_key, ':', 2)::uuid else j.id end
      union all
      select i.reference from suspense_item i where i.closed_by = j.id limit 1) s on true`

type Clearing = { id: bigint; currency: string; version: bigint; seen: bigint }
type Row = { journal_id: string; minor: bigint; reference: string | null; at: Date }

/**
 * Notes what journals have left on a rail's clearing accounts since the last time, account by account along its
 * versions, which have no gaps: nothing is overlooked, and nothing is noted twice. The caller holds the rail's lock.
 * Returns whether there is more.
 */
export async function gatherItems({ tx }: Scope, rail: string): Promise<boolean> {
  const accounts = await tx.$queryRaw<Clearing[]>`
    select a.id, a.currency, a.version, coalesce(m.version, 0) as seen
    from ledger.account a left join clearing_mark m on m.account_id = a.id
    where a.owner = ${ownerOfRail(rail)} and a.kind in ('topup_clearing', 'payout_clearing')
      and a.version > coalesce(m.version, 0) order by a.id`
  for (const account of accounts) {
    const upTo = await wholeJournalsUpTo(tx, account)
    await note(tx, rail, account, upTo)
    await tx.clearingMark.upsert({
      where: { accountId: account.id },
      create: { accountId: account.id, version: upTo },
      update: { version: upTo },
    })
    if (upTo < account.version) return true
  }
  return false
}

/** A journal's legs on one account follow each other; none is cut in two. */
async function wholeJournalsUpTo(tx: Tx, { id, version, seen }: Clearing): Promise<bigint> {
  const wanted = seen + BigInt(LEGS)
  if (wanted >= version) return version
  const [row] = await tx.$queryRaw<{ last: bigint }[]>`
    with leg as (
      select journal_id, from_version as version from ledger.posting where from_account = ${id}
        and from_version between ${wanted} and ${wanted + 50n}
      union all
      select journal_id, to_version from ledger.posting where to_account = ${id}
        and to_version between ${wanted} and ${wanted + 50n})
    select max(version) as last from leg
    where journal_id = (select journal_id from leg where version = ${wanted})`
  if (!row) throw new Error(`account ${id} has no leg ${wanted}`)
  return row.last
}

async function note(tx: Tx, rail: string, { id, currency, seen }: Clearing, upTo: bigint): Promise<void> {
  const rows = await tx.$queryRaw<Row[]>`
    with side as (
      select journal_id, amount as minor from ledger.posting
      where from_account = ${id} and from_version > ${seen} and from_version <= ${upTo}
      union all
      select journal_id, -amount from ledger.posting
      where to_account = ${id} and to_version > ${seen} and to_version <= ${upTo}
    ), moved as (
      select journal_id, sum(minor)::bigint as minor from side group by journal_id having sum(minor) <> 0
    )
    select m.journal_id, m.minor, j.occurred_at as at, coalesce(t.reference, p.reference, s.reference) as reference
    from moved m join ledger.journal j on j.id = m.journal_id ${ABOUT}
    where j.kind not in ('reconcile', 'reconcile_settled')
    order by j.occurred_at, m.journal_id`
  await tx.clearingItem.createMany({
    data: rows.map(({ journal_id, minor, reference, at }) => ({
      journalId: journal_id,
      accountId: id,
      rail,
      currency,
      minor,
      reference: referenceKey(reference ?? ''),
      rule: KEY_RULE,
      at,
    })),
  })
}
