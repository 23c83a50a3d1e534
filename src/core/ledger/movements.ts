import type { Tx } from '../kit/use-case.ts'
import { accountBalance } from './balance.ts'

/** A person's two accounts of one currency, and a place in both: after so many legs of each. */
export type Pair = { user: bigint | null; hold: bigint | null }
export type Place = { user: bigint; hold: bigint }

/** What a journal entry did to a person in one currency: to both their accounts together, minor units. */
export type Movement = {
  journalId: string
  kind: string
  businessKey: string
  reverses: string | null
  at: Date
  /** What came in (positive) or went out of the two together; 0 where it only moved between them. */
  net: bigint
  /** What of it was on hold: positive when more waits than before. */
  held: bigint
  /** The two together after it, and the part on hold. */
  balance: bigint
  onHold: bigint
  /** Who stood at the other ends, and what went to them (negative) or came from them; the two accounts themselves left out. */
  others: { owner: string; kind: string; minor: bigint }[]
}

export type MovementPage = { movements: Movement[]; place: Place; more: boolean }

type Row = {
  isHold: boolean
  version: bigint
  journalId: string
  other: bigint
  minor: bigint
  balance: bigint
  owner: string
  kind: string
}
type Group = { journalId: string; legs: Row[]; version: bigint; balance: bigint; isHold: boolean }
type Entry = {
  id: string
  kind: string
  businessKey: string
  reverses: string | null
  recordedAt: Date
  onUser: boolean
  onHold: boolean
}

/** No journal has as many legs on one account; a page takes at least so many, so every page gets on. */
const LEGS_MIN = 64

/**
 * What happened on a person's two accounts of a currency, oldest first, from one place to another. Each entry stands once,
 * whichever of the two it touched, in the order in which the ledger numbered it on both. A page costs what a page shows.
 * @param limit how many legs of each account are looked at
 */
export async function movements(tx: Tx, pair: Pair, from: Place, to: Place, limit: number): Promise<MovementPage> {
  const most = Math.max(limit, LEGS_MIN)
  const user = await readSide(tx, pair.user, { after: from.user, upTo: to.user, most, isHold: false })
  const hold = await readSide(tx, pair.hold, { after: from.hold, upTo: to.hold, most, isHold: true })
  const entries = await entriesOf(tx, pair, [...user.groups, ...hold.groups])
  const available = await before(tx, pair.user, from.user)
  const onHold = await before(tx, pair.hold, from.hold)
  const merged = merge(user, hold, entries)
  const found: Movement[] = []
  const place = { ...from }
  const now = { user: available, hold: onHold }
  for (const parts of merged) {
    for (const { isHold, version, balance } of parts) {
      place[isHold ? 'hold' : 'user'] = version
      now[isHold ? 'hold' : 'user'] = balance
    }
    found.push(movementOf(pair, parts, entries, now))
  }
  return { movements: found, place, more: place.user < to.user || place.hold < to.hold }
}

const before = async (tx: Tx, account: bigint | null, version: bigint): Promise<bigint> =>
  account === null ? 0n : accountBalance(tx, account, version)

type Side = { groups: Group[] /** The last one may have more legs that were not read. */; cut: boolean }
type Window = { after: bigint; upTo: bigint; most: number; isHold: boolean }

async function readSide(tx: Tx, account: bigint | null, { after, upTo, most, isHold }: Window): Promise<Side> {
  if (account === null || after >= upTo) return { groups: [], cut: false }
  const read = await tx.$queryRaw<Omit<Row, 'isHold'>[]>`
    select e.version, e.journal_id as "journalId", e.other, e.minor, e.balance, a.owner, a.kind
    from (
      (select from_version as version, journal_id, to_account as other, -amount as minor, from_balance_after as balance
       from ledger.posting where from_account = ${account} and from_version > ${after} and from_version <= ${upTo}
       order by from_version limit ${most})
      union all
      (select to_version, journal_id, from_account, amount, to_balance_after
       from ledger.posting where to_account = ${account} and to_version > ${after} and to_version <= ${upTo}
       order by to_version limit ${most})
      order by version limit ${most}
    ) e join ledger.account a on a.id = e.other order by e.version`
  const rows = read.map((row) => ({ ...row, isHold }))
  return { groups: grouped(rows), cut: rows.length === most && (rows.at(-1)?.version ?? upTo) < upTo }
}

/** A journal's legs on one account have numbers in a row. */
function grouped(rows: readonly Row[]): Group[] {
  const groups: Group[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last?.journalId === row.journalId) {
      last.legs.push(row)
      Object.assign(last, { version: row.version, balance: row.balance })
    } else groups.push({ ...row, legs: [row] })
  }
  return groups
}

/** The journals of these groups, each with which of the two accounts it touched. */
async function entriesOf(tx: Tx, { user, hold }: Pair, groups: readonly Group[]): Promise<ReadonlyMap<string, Entry>> {
  const ids = [...new Set(groups.map(({ journalId }) => journalId))]
  const rows = await tx.$queryRaw<Entry[]>`
    select j.id, j.kind, j.business_key as "businessKey", j.reverses, j.recorded_at as "recordedAt",
           coalesce(bool_or(${user}::bigint in (p.from_account, p.to_account)), false) as "onUser",
           coalesce(bool_or(${hold}::bigint in (p.from_account, p.to_account)), false) as "onHold"
    from ledger.journal j join ledger.posting p on p.journal_id = j.id
    where j.id = any(${ids}::uuid[]) group by j.id`
  return new Map(rows.map((row) => [row.id, row]))
}

/**
 * The two accounts' entries as one row of them. What touched both waits until both have come to it; else the earlier
 * one goes first. Where a side was cut, its last entry may lack legs: from there on it is another page's.
 */
function merge(user: Side, hold: Side, entries: ReadonlyMap<string, Entry>): Group[][] {
  const [left, right] = [readable(user), readable(hold)]
  const merged: Group[][] = []
  for (let [l, r] = [0, 0]; ; ) {
    const [one, other] = [left[l], right[r]]
    // A side that was cut holds everything up: nobody knows what comes next on it.
    const isUnknown = (!one && user.cut) || (!other && hold.cut)
    const next = isUnknown ? [] : nextOf(one, other, entries)
    if (next.length === 0) return merged
    if (one && next.includes(one)) l++
    if (other && next.includes(other)) r++
    merged.push(next)
  }
}

/** Which of the two heads comes next: one of them, both where they are one journal's, or none at the end. */
function nextOf(one: Group | undefined, other: Group | undefined, entries: ReadonlyMap<string, Entry>): Group[] {
  if (!one || !other) return [one ?? other].filter((head) => head !== undefined)
  if (one.journalId === other.journalId) return [one, other]
  const [left, right] = [entries.get(one.journalId), entries.get(other.journalId)]
  if (left?.onHold) return [other]
  if (right?.onUser) return [one]
  return (left?.recordedAt.getTime() ?? 0) <= (right?.recordedAt.getTime() ?? 0) ? [one] : [other]
}

const readable = ({ groups, cut }: Side): Group[] => (cut ? groups.slice(0, -1) : groups)

function movementOf(
  pair: Pair,
  parts: readonly Group[],
  entries: ReadonlyMap<string, Entry>,
  now: { user: bigint; hold: bigint },
): Movement {
  const legs = parts.flatMap((part) => part.legs)
  const journalId = parts[0]?.journalId ?? ''
  const entry = entries.get(journalId)
  if (!entry) throw new Error(`posting without its journal ${journalId}`)
  const sum = (rows: readonly Row[]) => rows.reduce((total, { minor }) => total + minor, 0n)
  const outside = legs.filter(({ other }) => other !== pair.user && other !== pair.hold)
  return {
    journalId,
    kind: entry.kind,
    businessKey: entry.businessKey,
    reverses: entry.reverses,
    at: entry.recordedAt,
    net: sum(legs),
    held: sum(legs.filter(({ isHold }) => isHold)),
    balance: now.user + now.hold,
    onHold: now.hold,
    others: outside.map(({ owner, kind, minor }) => ({ owner, kind, minor })),
  }
}
