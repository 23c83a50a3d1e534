import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import type { ActingUser } from '../people/actor.ts'
import { type Party, partiesById } from '../people/party.ts'
import { notePlace } from '../send/intent.ts'
import type { TopUpRail, TopUpReason } from '../topup/views.ts'
import type { HistoryEntry } from './views.ts'

/** One line of the history as the database has it: a payment from either side, or a top-up. Amounts in minor units. */
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
  rail: TopUpRail | null
  state: HistoryEntry['state']
  reason: TopUpReason | null
}

/** Which rows: those beyond a moment and reference, on its newer or older side, or the `only` one. */
type Window = { at?: string; reference?: string; only?: string; newer: boolean; limit: number }

/** Rows of a person, the newest first; on the newer side of a place, the nearest first. */
export function rowsOf(
  { tx }: Scope,
  { id }: ActingUser,
  { at, reference, only, newer, limit }: Window,
): Promise<HistoryRow[]> {
  return tx.$queryRaw<HistoryRow[]>`
    select * from (
      select id, reference, confirmed_at as at, 'sent' as kind, currency, amount, fee, payee_id as "otherId",
             owner_id as "payerId", note, null as rail, 'done' as state, null as reason
      from intent where owner_id = ${id}::uuid and state = 'committed'
      union all
      select id, reference, confirmed_at, 'received', currency, amount, 0, owner_id, owner_id, note, null, 'done', null
      from intent where payee_id = ${id}::uuid and state = 'committed'
      union all
      select id, reference, created_at, 'topup', currency, amount, fee, null, null, null, rail, state, reason
      from top_up where user_id = ${id}::uuid) h
    where (${only ?? null}::text is null or reference = ${only ?? null})
      and (${at ?? null}::text is null
           or (${newer} and (at, reference) > (${at ?? null}::timestamptz, ${reference ?? null}))
           or (not ${newer} and (at, reference) < (${at ?? null}::timestamptz, ${reference ?? null})))
    order by case when ${newer} then at end, case when ${newer} then reference end, at desc, reference desc
    limit ${limit}`
}

/** The rows as their owner sees them: names and notes opened. */
export async function entriesOf(scope: Scope, me: ActingUser, rows: readonly HistoryRow[]): Promise<HistoryEntry[]> {
  const ids = rows.flatMap(({ otherId, payerId }) => [otherId, payerId].filter((id) => id !== null))
  const parties = await partiesById(scope, [...new Set(ids)], 'none')
  return rows.map((row) => entryOf(scope, me, parties, row))
}

function entryOf(
  { keyring }: Scope,
  me: ActingUser,
  parties: ReadonlyMap<string, Party>,
  row: HistoryRow,
): HistoryEntry {
  const currency = currencyOf(row.currency)
  const payer = row.payerId ? (parties.get(row.payerId) ?? me) : me
  const { reference, at, kind, rail, state, reason, note } = row
  return {
    reference,
    at,
    kind,
    rail,
    amount: money(kind === 'sent' ? -row.amount : row.amount, currency),
    fee: money(row.fee, currency),
    counterparty: row.otherId ? (parties.get(row.otherId)?.name ?? null) : null,
    note: note ? keyring.open(payer.dataKey, notePlace(row.id), note) : null,
    state,
    reason,
  }
}
