import type pg from 'pg'
import type { Books, Step } from './history.ts'
import type { Holder } from './stage.ts'

type Row = { account: string; version: string; balance: string; by: string; journal: string }

/** Reads the books of the sixteen accounts, as they are when nobody moves anything any more. */
export async function readBooks(client: pg.Client, holders: readonly Holder[]): Promise<Books> {
  const ids = [...holders.map(({ purse }) => purse), ...holders.map(({ hold }) => hold)]
  const { rows } = await client.query<Row>(
    `select from_account as account, from_version as version, from_balance_after as balance, -amount as by, journal_id as journal
     from ledger.posting where from_account = any($1::bigint[])
     union all
     select to_account, to_version, to_balance_after, amount, journal_id from ledger.posting where to_account = any($1::bigint[])
     order by 1, 2`,
    [ids],
  )
  const steps = ids.map((): Step[] => [])
  const places = new Map(ids.map((id, place) => [id, place]))
  for (const { account, version, balance, by, journal } of rows)
    steps[places.get(account) ?? 0]?.push({
      version: Number(version),
      balance: Number(balance),
      by: Number(by),
      journal,
    })
  const sends = await client.query<{ id: string; times: number }>(
    `select substr(business_key, 6) as id, count(*)::int as times from ledger.journal where kind = 'send' group by 1`,
  )
  const accounts = await client.query<{ id: string; balance: string }>(
    `select id, balance from ledger.account where id = any($1::bigint[])`,
    [ids],
  )
  const balances = new Map(accounts.rows.map(({ id, balance }) => [id, Number(balance)]))
  return {
    steps,
    sends: new Map(sends.rows.map(({ id, times }) => [id, times])),
    finals: ids.map((id) => balances.get(id) ?? Number.NaN),
  }
}
