import { after } from '../kit/time.ts'
import type { Tx } from '../kit/use-case.ts'
import { accountBalance, versionAt } from './balance.ts'

/** One movement of one account. `minor` is positive when it came in; `balance` is what was there right after it. */
export type Entry = {
  version: bigint
  at: Date
  journalId: string
  kind: string
  other: bigint
  minor: bigint
  balance: bigint
}

/** A span of time, both ends included, and the newest version of the page wanted (`older` of the page before). */
export type Span = { from?: Date; until?: Date; upTo?: bigint; limit: number }

/** `opening` and `closing` are the balances around the whole span; `older` is where the next page begins. */
export type Statement = { opening: bigint; closing: bigint; entries: Entry[]; older: bigint | null }

/** What happened on an account, newest first. A page costs what a page shows, whatever lies before or behind it. */
export async function statement(tx: Tx, account: bigint, { from, until, upTo, limit }: Span): Promise<Statement> {
  const last = until ? await versionAt(tx, account, until) : await newest(tx, account)
  // The moment before the span begins: what was booked at its first instant belongs to it.
  const before = from ? await versionAt(tx, account, justBefore(from)) : 0n
  const top = upTo !== undefined && upTo < last ? upTo : last
  const entries = await tx.$queryRaw<Entry[]>`
    select e.version, j.recorded_at as at, e.journal_id as "journalId", j.kind, e.other, e.minor, e.balance
    from (
      (select from_version as version, journal_id, to_account as other, -amount as minor, from_balance_after as balance
       from ledger.posting where from_account = ${account} and from_version <= ${top} and from_version > ${before}
       order by from_version desc limit ${limit})
      union all
      (select to_version, journal_id, from_account, amount, to_balance_after
       from ledger.posting where to_account = ${account} and to_version <= ${top} and to_version > ${before}
       order by to_version desc limit ${limit})
      order by version desc limit ${limit}
    ) e join ledger.journal j on j.id = e.journal_id order by e.version desc`
  const oldest = entries.at(-1)?.version ?? before
  return {
    opening: await accountBalance(tx, account, before),
    closing: await accountBalance(tx, account, last),
    entries,
    older: oldest > before + 1n ? oldest - 1n : null,
  }
}

async function newest(tx: Tx, account: bigint): Promise<bigint> {
  const row = await tx.ledgerAccount.findUnique({ where: { id: account }, select: { version: true } })
  return row?.version ?? 0n
}

// The books keep whole milliseconds.
const justBefore = (moment: Date): Date => after(moment, -1)
