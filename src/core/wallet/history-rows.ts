import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { notePlace } from '../payment/intent.ts'
import type { ActingUser } from '../people/actor.ts'
import { type Party, partiesById } from '../people/party.ts'
import { descriptionPlace } from '../shop/payment-link.ts'
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
  /** Of a payment by link: the shop, and what for, sealed with its owner's key. */
  shop: string | null
  linkId: string | null
  description: Uint8Array | null
  rail: TopUpRail | null
  state: HistoryEntry['state']
  reason: TopUpReason | null
}

/** Which rows: those beyond a moment and reference, on its newer or older side, or the `only` one. */
type Window = { at?: string; reference?: string; only?: string; newer: boolean; limit: number }

/** Rows of a person, the newest first; on the newer side of a place, the nearest first. */
export function rowsOf(
  { tx }: Scope,
  { id }: Pick<ActingUser, 'id'>,
  { at, reference, only, newer, limit }: Window,
): Promise<HistoryRow[]> {
  return tx.$queryRaw<HistoryRow[]>`
    select * from (
      select i.id, i.reference, i.confirmed_at as at, case i.kind when 'pay' then 'paid' else 'sent' end as kind,
             i.currency, i.amount, case i.kind when 'pay' then 0 else i.fee end as fee, i.payee_id as "otherId",
             i.owner_id as "payerId", i.note, s.name as shop, l.id as "linkId", l.description, null as rail, 'done' as state, null as reason
      from intent i left join payment_link l on l.id = i.link_id left join shop s on s.id = l.shop_id
      where i.owner_id = ${id}::uuid and i.state = 'committed'
      union all
      select i.id, i.reference, i.confirmed_at, case i.kind when 'pay' then 'sold' else 'received' end, i.currency,
             case i.kind when 'pay' then i.amount - i.fee else i.amount end, case i.kind when 'pay' then i.fee else 0 end,
             i.owner_id, i.owner_id, i.note, null, l.id, l.description, null, 'done', null
      from intent i left join payment_link l on l.id = i.link_id
      where i.payee_id = ${id}::uuid and i.state = 'committed'
      union all
      select id, reference, created_at, 'topup', currency, amount, fee, null, null, null, null, null, null, rail, state, reason
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
  const parties = await partiesById(scope, [...new Set(ids)])
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
  const { reference, at, kind, rail, state, reason } = row
  return {
    reference,
    at,
    kind,
    rail,
    amount: money(kind === 'sent' || kind === 'paid' ? -row.amount : row.amount, currency),
    fee: money(row.fee, currency),
    counterparty: row.shop ?? (row.otherId ? (parties.get(row.otherId)?.name ?? null) : null),
    note: whatFor(keyring, row, { payer, seller: (kind === 'paid' && parties.get(row.otherId ?? '')) || me }),
    state,
    reason,
  }
}

type Keys = { payer: Pick<Party, 'dataKey'>; seller: Pick<Party, 'dataKey'> }

/** The payer's words, or what the link that was paid says. */
function whatFor(keyring: Scope['keyring'], row: HistoryRow, { payer, seller }: Keys): string | null {
  const { id, note, linkId, description } = row
  if (linkId && description) return keyring.open(seller.dataKey, descriptionPlace(linkId), description) || null
  return note ? keyring.open(payer.dataKey, notePlace(id), note) : null
}
