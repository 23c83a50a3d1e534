import type { User } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { notePlace } from '../payment/intent.ts'
import { maskName } from '../people/mask-name.ts'
import { type Party, partiesById } from '../people/party.ts'
import { descriptionPlace } from '../shop/payment-link.ts'
import type { HistoryRow } from './history-rows.ts'
import type { HistoryEntry } from './views.ts'

/** Whose rows they are: what their own notes are sealed with. */
type Owner = Pick<User, 'id' | 'dataKey'>

/** The rows as their owner sees them: names and notes opened. */
export async function entriesOf(scope: Scope, me: Owner, rows: readonly HistoryRow[]): Promise<HistoryEntry[]> {
  const ids = rows.flatMap(({ otherId, payerId }) => [otherId, payerId].filter((id) => id !== null))
  const parties = await partiesById(scope, [...new Set(ids)])
  const taken = await calledOff(scope, me, rows)
  const parts = await partsTaken(scope, rows)
  return rows.map((row) => {
    const [calledOff, part] = [taken.has(row.id), parts.get(row.id)]
    return {
      ...entryOf(scope, me, parties, row),
      calledOff,
      takenBack: part ? money(part, currencyOf(row.currency)) : null,
    }
  })
}

/** What of top-ups that have arrived was taken back in parts, their fees with it, in minor units. */
async function partsTaken({ tx }: Scope, rows: readonly HistoryRow[]): Promise<ReadonlyMap<string, bigint>> {
  const ids = rows.filter(({ kind, state }) => kind === 'topup' && state === 'credited').map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const parts = await tx.$queryRaw<{ id: string; part: bigint }[]>`
    select j.reverses as id, sum(p.amount)::bigint as part
    from ledger.journal j join ledger.posting p on p.journal_id = j.id
    where j.reverses = any(${ids}::uuid[]) and j.kind = 'topup_return' group by 1`
  return new Map(parts.map(({ id, part }) => [id, part]))
}

/** Which of them their owner took back themselves: what came back names in its journal who did that. */
async function calledOff({ tx }: Scope, { id }: Owner, rows: readonly HistoryRow[]): Promise<Set<string>> {
  const back = rows.filter(({ state, kind }) => state === 'returned' && kind !== 'topup')
  if (back.length === 0) return new Set()
  const keys = new Map(
    back.map((row) => [`${row.kind === 'withdrawal' ? 'payout_back' : 'hold_returned'}:${row.id}`, row.id]),
  )
  const where = { businessKey: { in: [...keys.keys()] }, actor: `user:${id}` }
  const journals = await tx.journal.findMany({ where, select: { businessKey: true } })
  return new Set(journals.flatMap(({ businessKey }) => keys.get(businessKey) ?? []))
}

type Entry = Omit<HistoryEntry, 'calledOff' | 'takenBack'>

function entryOf({ keyring }: Scope, me: Owner, parties: ReadonlyMap<string, Party>, row: HistoryRow): Entry {
  const currency = currencyOf(row.currency)
  const payer = row.payerId ? (parties.get(row.payerId) ?? me) : me
  const { reference, at, kind, rail, state, reason } = row
  return {
    reference,
    at,
    kind,
    rail,
    amount: money(OUT.has(kind) ? -row.amount : row.amount, currency),
    fee: money(row.fee, currency),
    exchanged: exchangedBy(row),
    counterparty: row.shop ?? otherName(parties, row),
    note: whatFor(keyring, row, { payer, seller: (BY_SHOP.has(kind) && parties.get(row.otherId ?? '')) || me }),
    state,
    reason,
  }
}

/** Whoever was never paid stays masked, as on the card: calling payments off must not tell names. */
function otherName(parties: ReadonlyMap<string, Party>, { otherId, state }: HistoryRow): string | null {
  const name = (otherId && parties.get(otherId)?.name) || null
  return name !== null && state === 'returned' ? maskName(name) : name
}

const OUT: ReadonlySet<HistoryRow['kind']> = new Set([
  'sent',
  'paid',
  'exchange',
  'withdrawal',
  'refunded',
  'taken_back',
])
/** The other side is a shop: what its link says is sealed with its owner's key. */
const BY_SHOP: ReadonlySet<HistoryRow['kind']> = new Set(['paid', 'refund'])

const exchangedBy = ({ bought, receive, rate }: HistoryRow): HistoryEntry['exchanged'] =>
  bought !== null && receive !== null && rate !== null ? { received: money(receive, currencyOf(bought)), rate } : null

type Keys = { payer: Pick<Party, 'dataKey'>; seller: Pick<Party, 'dataKey'> }

/** The payer's words, or what the link that was paid says. */
function whatFor(keyring: Scope['keyring'], row: HistoryRow, { payer, seller }: Keys): string | null {
  const { id, note, linkId, description } = row
  if (linkId && description) return keyring.open(seller.dataKey, descriptionPlace(linkId), description) || null
  return note ? keyring.open(payer.dataKey, notePlace(id), note) : null
}
