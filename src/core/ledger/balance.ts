import { must } from '../kit/must.ts'
import type { Tx } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'

/** What an owner has in one currency, minor units. What people call their balance is both together. */
export type Balance = { available: bigint; held: bigint }

/** The balance now: two rows, whatever the history's length. */
export async function balanceNow(tx: Tx, owner: string, currency: CurrencyCode): Promise<Balance> {
  const rows = await tx.ledgerAccount.findMany({
    where: { owner, currency, kind: { in: ['user', 'user_hold'] } },
    select: { kind: true, balance: true },
  })
  const of = (kind: string) => rows.find((row) => row.kind === kind)?.balance ?? 0n
  return { available: of('user'), held: of('user_hold') }
}

/** The balance at any moment, that moment included. The steps grow with the logarithm of the history. */
export async function balanceAt(tx: Tx, owner: string, currency: CurrencyCode, at: Date): Promise<Balance> {
  const accounts = await tx.ledgerAccount.findMany({
    where: { owner, currency, kind: { in: ['user', 'user_hold'] } },
    select: { id: true, kind: true },
  })
  const of = async (kind: string) => {
    const account = accounts.find((row) => row.kind === kind)
    return account ? accountBalance(tx, account.id, await versionAt(tx, account.id, at)) : 0n
  }
  return { available: await of('user'), held: await of('user_hold') }
}

/**
 * An account's version at a moment: how many legs it had. Versions are gapless and in the order of their time, so the
 * place is found by halving.
 */
export async function versionAt(tx: Tx, account: bigint, at: Date): Promise<bigint> {
  const [row] = await tx.$queryRaw<{ version: bigint }[]>`
    with recursive search (low, high) as (
      select 0::bigint, version from ledger.account where id = ${account}
      union all
      select case when j.recorded_at <= ${at}::timestamptz then m.middle else s.low end,
             case when j.recorded_at <= ${at}::timestamptz then s.high else m.middle - 1 end
      from search s
      cross join lateral (select (s.low + s.high + 1) / 2 as middle) m
      join ledger.journal j on j.id = coalesce(
        (select p.journal_id from ledger.posting p where p.from_account = ${account} and p.from_version = m.middle),
        (select p.journal_id from ledger.posting p where p.to_account = ${account} and p.to_version = m.middle))
      where s.low < s.high
    )
    select low as version from search where low = high`
  return row?.version ?? 0n
}

/** What was on the account right after its leg of that version. */
export async function accountBalance(tx: Tx, account: bigint, version: bigint): Promise<bigint> {
  const [row] = await tx.$queryRaw<{ balance: bigint }[]>`
    select from_balance_after as balance from ledger.posting where from_account = ${account} and from_version = ${version}
    union all
    select to_balance_after from ledger.posting where to_account = ${account} and to_version = ${version}`
  return row?.balance ?? 0n
}

/** A person's accounts with their versions before a span of time and at its end: one look at the books, whole journals only. */
export type SpannedAccount = { id: bigint; kind: string; currency: string; before: bigint; until: bigint }

type Found = Omit<SpannedAccount, 'before' | 'until'> & { before: bigint | null; until: bigint | null }

/** @param until the last moment of the span; null: everything that is booked by now */
export async function spannedAccounts(
  tx: Tx,
  owner: string,
  { from, until }: { from: Date; until: Date | null },
): Promise<SpannedAccount[]> {
  // One statement sees one state of the books: two would tear apart what moved between two accounts meanwhile.
  const rows = await tx.$queryRaw<Found[]>`
    with recursive bound as (
      select a.id, a.kind, a.currency, a.version, b.side, b.moment
      from ledger.account a
      cross join (values ('before', ${from}::timestamptz - interval '1 millisecond'), ('until', ${until}::timestamptz)) b (side, moment)
      where a.owner = ${owner} and a.kind in ('user', 'user_hold')
    ), search (id, side, moment, low, high) as (
      select id, side, moment, case when moment is null then version else 0 end, version from bound
      union all
      select s.id, s.side, s.moment,
             case when j.recorded_at <= s.moment then m.middle else s.low end,
             case when j.recorded_at <= s.moment then s.high else m.middle - 1 end
      from search s
      cross join lateral (select (s.low + s.high + 1) / 2 as middle) m
      join ledger.journal j on j.id = coalesce(
        (select p.journal_id from ledger.posting p where p.from_account = s.id and p.from_version = m.middle),
        (select p.journal_id from ledger.posting p where p.to_account = s.id and p.to_version = m.middle))
      where s.low < s.high
    )
    select b.id, b.kind, b.currency, x.low as before, y.low as until
    from bound b
    left join search x on x.id = b.id and x.side = 'before' and x.low = x.high
    left join search y on y.id = b.id and y.side = 'until' and y.low = y.high
    where b.side = 'until' order by b.currency, b.kind`
  // A posting without its journal would leave an account out, and its money with it.
  return rows.map(({ before, until: last, ...row }) => ({
    ...row,
    before: must(before, `account ${row.id} has no whole history`),
    until: must(last, `account ${row.id} has no whole history`),
  }))
}
