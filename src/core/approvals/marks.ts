import type { Approval } from '#prisma'
import type { Keyring } from '../ports/keyring.ts'
import { hashText } from './request.ts'

// ADM-03: whoever holds the database's application role can write the columns of a request, and its rows in the trail, as if
// two people had spoken. What they cannot write is a mark: 32 bytes under a key of the house's over those columns.

type Keys = Pick<Keyring, 'blindIndex'>
type Mark = Uint8Array<ArrayBuffer>
export type AskedRow = Omit<Approval, 'state' | 'decidedMark' | `decided${'Bot' | 'Telegram' | 'User' | 'At'}`>
export type DecidedRow = Pick<
  Approval,
  'id' | 'askedMark' | 'state' | 'decidedBot' | 'decidedTelegram' | 'decidedUser' | 'decidedAt'
>

const mark = (keyring: Keys, facts: readonly (string | bigint | null)[]): Mark =>
  keyring.blindIndex('approval', JSON.stringify(facts.map((fact) => fact?.toString() ?? null)))

/** What stands beside a request once it is asked: that this person asked for this, for this long. */
export const markAsked = (keyring: Keys, row: Omit<AskedRow, 'askedMark'>): Mark =>
  mark(keyring, [
    ...['asked', row.id, row.kind, hashText(row.requestHash), row.reasonId],
    ...[row.requestedBot, row.requestedTelegram, row.requestedUser, row.beneficiaryUser],
    ...[row.createdAt.toISOString(), row.expiresAt.toISOString()],
  ])

/** What stands beside a request once somebody decided it: that this person decided so, then, about what was asked. */
export const markDecided = (keyring: Keys, row: DecidedRow): Mark =>
  mark(keyring, [
    ...['decided', row.id, row.askedMark && hashText(row.askedMark), row.state],
    ...[row.decidedBot, row.decidedTelegram, row.decidedUser, row.decidedAt?.toISOString() ?? null],
  ])

/** Whether who asked is who the row says. One from before there were marks has none, and the database takes no more of those. */
export const isAskedSo = (keyring: Keys, row: AskedRow): boolean => isSame(row.askedMark, () => markAsked(keyring, row))

/**
 * Whether who decided is who the row says. Without a mark is only what is open, what nobody decided because its time was
 * over, and what was asked before there were marks.
 */
export const isDecidedSo = (keyring: Keys, row: DecidedRow & Pick<Approval, 'decidedMark' | 'expiresAt'>): boolean =>
  row.decidedMark === null && row.askedMark !== null
    ? [row.decidedBot, row.decidedTelegram, row.decidedUser].every((name) => name === null) && isUndecided(row)
    : isSame(row.decidedMark, () => markDecided(keyring, row))

const isUndecided = ({ state, decidedAt, expiresAt }: Pick<Approval, 'state' | 'decidedAt' | 'expiresAt'>): boolean =>
  state === 'open' || (state === 'expired' && decidedAt !== null && decidedAt >= expiresAt)

const isSame = (kept: Uint8Array | null, made: () => Mark): boolean =>
  kept === null || Buffer.compare(kept, made()) === 0
