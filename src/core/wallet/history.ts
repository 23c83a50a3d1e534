import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import { normaliseReference } from '../kit/reference.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { ownerOfUser } from '../ledger/chart.ts'
import { money } from '../money/money.ts'
import { type ActingUser, actingUser } from '../people/actor.ts'
import { currencyOf } from '../send/intent.ts'
import { type Party, partiesById } from '../send/party.ts'
import type { TopUpReason } from '../topup/views.ts'
import type { HistoryEntry, HistoryPage, TransactionView } from './views.ts'

type Row = {
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
  state: HistoryEntry['state']
  reason: TopUpReason | null
}

const PAGE_MAX = 50

/** What happened on an account, newest first. A cursor is `<` or `>` with the moment and reference it stands at. */
export const getHistory: UseCase<{ actor: ChatRef; cursor?: string; limit: number }, HistoryPage> = async (
  scope,
  input,
) => {
  const me = await actingUser(scope, input.actor)
  const limit = Math.min(input.limit, PAGE_MAX)
  const [, direction, at, reference] = /^([<>])([^|]+)\|(.+)$/.exec(input.cursor ?? '') ?? []
  const newer = direction === '>'
  const rows = await rowsOf(scope, me, { ...(at && reference ? { at, reference } : {}), newer, limit: limit + 1 })
  const page = newer ? rows.slice(0, limit).reverse() : rows.slice(0, limit)
  const more = rows.length > limit
  const entries = await entriesOf(scope, me, page)
  const [first, last] = [page[0], page.at(-1)]
  return {
    entries,
    older: last && (newer || more) ? cursorAt('<', last) : null,
    newer: first && direction && (newer ? more : true) ? cursorAt('>', first) : null,
  }
}

/** One's own transaction by its reference. */
export const getTransaction: UseCase<{ actor: ChatRef; reference: string }, TransactionView> = async (scope, input) => {
  const me = await actingUser(scope, input.actor)
  const rows = await rowsOf(scope, me, { only: normaliseReference(input.reference), newer: false, limit: 1 })
  const [row] = rows
  const [entry] = await entriesOf(scope, me, rows)
  if (!row || !entry) return fail({ code: 'not_found' })
  const other = row.otherId ? (await partiesById(scope, [row.otherId], 'none')).get(row.otherId) : undefined
  const currency = currencyOf(row.currency)
  const total = money(row.kind === 'sent' ? row.amount + row.fee : row.amount, currency)
  return {
    ...entry,
    total,
    balanceAfter: await balanceAfter(scope, me, row),
    counterpartyOkpayId: other?.okpayId ?? null,
  }
}

type Window = { at?: string; reference?: string; only?: string; newer: boolean; limit: number }

function rowsOf({ tx }: Scope, { id }: ActingUser, { at, reference, only, newer, limit }: Window): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    select * from (
      select id, reference, confirmed_at as at, 'sent' as kind, currency, amount, fee, payee_id as "otherId",
             owner_id as "payerId", note, 'done' as state, null as reason
      from intent where owner_id = ${id}::uuid and state = 'committed'
      union all
      select id, reference, confirmed_at, 'received', currency, amount, 0, owner_id, owner_id, note, 'done', null
      from intent where payee_id = ${id}::uuid and state = 'committed'
      union all
      select id, reference, created_at, 'topup', currency, amount, 0, null, null, null, state, reason
      from top_up where user_id = ${id}::uuid) h
    where (${only ?? null}::text is null or reference = ${only ?? null})
      and (${at ?? null}::text is null
           or (${newer} and (at, reference) > (${at ?? null}::timestamptz, ${reference ?? null}))
           or (not ${newer} and (at, reference) < (${at ?? null}::timestamptz, ${reference ?? null})))
    order by case when ${newer} then at end, case when ${newer} then reference end, at desc, reference desc
    limit ${limit}`
}

async function entriesOf(scope: Scope, me: ActingUser, rows: readonly Row[]): Promise<HistoryEntry[]> {
  const ids = rows.flatMap(({ otherId, payerId }) => [otherId, payerId].filter((id) => id !== null))
  const parties = await partiesById(scope, [...new Set(ids)], 'none')
  return rows.map((row) => entryOf(scope, me, parties, row))
}

function entryOf({ keyring }: Scope, me: ActingUser, parties: ReadonlyMap<string, Party>, row: Row): HistoryEntry {
  const currency = currencyOf(row.currency)
  const payer = row.payerId ? (parties.get(row.payerId) ?? me) : me
  const { reference, at, kind, state, reason, note } = row
  return {
    reference,
    at,
    kind,
    amount: money(kind === 'sent' ? -row.amount : row.amount, currency),
    fee: money(row.fee, currency),
    counterparty: row.otherId ? (parties.get(row.otherId)?.name ?? null) : null,
    note: note ? keyring.open(payer.dataKey, `intent.note:${row.id}`, note) : null,
    state,
    reason,
  }
}

async function balanceAfter({ tx }: Scope, me: ActingUser, { id, currency }: Row) {
  const account = await tx.ledgerAccount.findUnique({
    where: { owner_kind_currency: { owner: ownerOfUser(me.id), kind: 'user', currency } },
  })
  if (!account) return null
  const legs = await tx.posting.findMany({
    where: { journalId: id, OR: [{ fromAccount: account.id }, { toAccount: account.id }] },
    orderBy: { leg: 'desc' },
  })
  const [last] = legs
  if (!last) return null
  return money(last.fromAccount === account.id ? last.fromBalanceAfter : last.toBalanceAfter, currencyOf(currency))
}

const cursorAt = (direction: '<' | '>', { at, reference }: Row): string =>
  `${direction}${at.toISOString()}|${reference}`
