import type { User } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { HOUSE } from '../ledger/chart.ts'
import type { Movement } from '../ledger/movements.ts'
import { type CurrencyCode, currencyOf } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { entriesOf } from '../wallet/history-entries.ts'
import { type HistoryRow, rowsById } from '../wallet/history-rows.ts'
import type { HistoryEntry } from '../wallet/views.ts'
import type { LineKind, PaperLine } from './views.ts'
import { type Waiting, waitingById } from './waiting.ts'
import { worthOf } from './worth.ts'

/** What the wallet knows about entries of the books, by the ids of what caused them. */
type Known = { entries: ReadonlyMap<string, HistoryEntry>; waiting: ReadonlyMap<string, Waiting> }

/**
 * Entries of the books as their owner's statement says them. The amounts are the ledger's own, whatever the entry is; who
 * and what for is looked up where the wallet knows.
 */
export async function linesOf(
  scope: Scope,
  owner: User,
  currency: CurrencyCode,
  found: readonly Movement[],
): Promise<PaperLine[]> {
  const known = await knownOf(scope, owner, found)
  const moved = found.map(({ net, at }) => ({ amount: money(net < 0n ? -net : net, currency), at }))
  const worth = await worthOf(scope.tx, currencyOf(owner.homeCurrency), moved)
  return found.map((movement, index) => ({ ...lineOf(known, currency, movement), worth: worth[index] ?? null }))
}

async function knownOf(scope: Scope, owner: User, found: readonly Movement[]): Promise<Known> {
  const ids = [...new Set(found.flatMap(causesOf))]
  const rows = await rowsById(scope, owner, ids)
  const entries = await entriesOf(scope, owner, rows)
  const byId = new Map(rows.map((row: HistoryRow, index) => [row.id, entries[index]]))
  const missing = ids.filter((id) => !byId.has(id))
  return {
    entries: new Map([...byId].flatMap(([id, entry]) => (entry ? [[id, entry]] : []))),
    waiting: await waitingById(scope, owner, missing),
  }
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/

/** What an entry may be about: the entry itself, what its business key names, and the entry it gives back. */
const causesOf = ({ journalId, businessKey, reverses }: Movement): string[] =>
  [journalId, UUID.exec(businessKey)?.[0], reverses].filter((id) => typeof id === 'string')

function lineOf(known: Known, currency: CurrencyCode, movement: Movement): Omit<PaperLine, 'worth'> {
  const { at, net, balance, onHold, journalId } = movement
  const causes = causesOf(movement)
  const entry = causes.map((id) => known.entries.get(id)).find((one) => one !== undefined)
  const waits = causes.map((id) => known.waiting.get(id)).find((one) => one !== undefined)
  const kind = kindOf(movement)
  return {
    at,
    kind,
    counterparty: entry?.counterparty ?? waits?.payee ?? null,
    reference: entry?.reference ?? waits?.reference ?? referenceOf(journalId),
    note: entry?.note ?? null,
    moneyIn: money(net > 0n ? net : 0n, currency),
    moneyOut: money(net < 0n ? -net : 0n, currency),
    fee: money(feeOf(movement, kind, entry), currency),
    rate: entry?.exchanged?.rate ?? null,
    against: againstOf(entry, net),
    balance: money(balance, currency),
    onHold: money(onHold, currency),
  }
}

function againstOf(entry: HistoryEntry | undefined, net: bigint): Money | null {
  if (!entry?.exchanged || net === 0n) return null
  const { minor, currency } = entry.amount
  return net < 0n ? entry.exchanged.received : money(minor < 0n ? -minor : minor, currency)
}

const KINDS: Readonly<Record<string, LineKind>> = {
  topup: 'topup',
  topup_return: 'topup_returned',
  exchange: 'exchange',
  payout: 'withdrawal',
  payout_return: 'withdrawal_returned',
  payout_back: 'hold_returned',
  payout_hold: 'hold',
  hold: 'hold',
  hold_returned: 'hold_returned',
  hold_expired: 'hold_returned',
  release: 'released',
  reversal: 'reversal',
}

/** What it is, by what the ledger calls it and by which way the money went. */
export function kindOf({ kind, net }: Pick<Movement, 'kind' | 'net'>): LineKind {
  if (kind === 'send') return net < 0n ? 'sent' : 'received'
  if (kind === 'pay') return net < 0n ? 'paid' : 'sold'
  if (kind === 'refund') return net < 0n ? 'refunded' : 'refund'
  if (kind === 'correction') return net < 0n ? 'taken_back' : 'corrected'
  return KINDS[kind] ?? 'other'
}

/** What the house took in an entry, as far as its owner bears it: of a shop's price the shop does. */
export const borneFees = (kind: LineKind, taken: bigint): bigint => (kind === 'paid' ? 0n : taken)

/** Where no transaction of the wallet has given it a number, the books' own: short, and enough for support. */
const referenceOf = (journalId: string): string => `J-${journalId.slice(-12).toUpperCase()}`

/** What the person paid the house in it; of what was taken before the money came, what its entry says. */
function feeOf({ others }: Movement, kind: LineKind, entry: HistoryEntry | undefined): bigint {
  const toHouse = others.filter((other) => other.owner === HOUSE && other.kind.startsWith('fee_'))
  const paid = borneFees(
    kind,
    toHouse.reduce((sum, { minor }) => sum - minor, 0n),
  )
  return paid === 0n && (kind === 'sold' || kind === 'topup') ? (entry?.fee.minor ?? 0n) : paid
}
