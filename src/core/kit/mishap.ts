/**
 * What went wrong between us and PostgreSQL, where running the same again may help.
 * `race`: another transaction was in the way, and ours was rolled back.
 * `slow`: it took longer than a transaction may, and was rolled back: the same again would take as long.
 * `taken`: a unique key was taken. Another transaction may just have done so; or it is a mistake of ours.
 * `unreachable`: there was no connection to say anything on, or the database takes nothing for now (it is read-only, as a
 * standby is, or has no room): nothing was done.
 * `cut`: the connection went while an answer was awaited: what was said last may have been done, or not.
 */
export type Mishap = 'race' | 'slow' | 'taken' | 'unreachable' | 'cut'

// Prisma's codes, SQLSTATEs, the system's, and the driver adapter's kinds: which of them an error carries depends on
// the moment it strikes. 55P03: a lock was not free in time. 57P01-57P05: an operator, a crash, a start, a timeout.
const NAMED: Record<Exclude<Mishap, 'slow'>, ReadonlySet<string>> = {
  race: new Set(['P2034', 'P2028', '40001', '40P01', '55P03', 'TransactionWriteConflict']),
  taken: new Set(['P2002', '23505']),
  unreachable: new Set([
    ...['P1001', 'P2024', '57P03', '53300', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
    ...['25006', '53100', 'DatabaseNotReachable', 'TooManyConnections'],
  ]),
  cut: new Set([
    ...['P1002', 'P1008', 'P1017', '57P01', '57P02', '57P04', '57P05', '25P03', '25P04'],
    ...['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ConnectionClosed', 'SocketTimeout'],
  ]),
}

/** What Prisma says of a transaction, under one code, whether it was too long or could not begin. */
const EXPIRED = /on an expired transaction/

// What node-postgres only says in words.
const WORDED: readonly (readonly [RegExp, Mishap])[] = [
  [/is not queryable|timeout exceeded when trying to connect|connection timeout/i, 'unreachable'],
  [/^connection terminated|query read timeout|server closed the connection/i, 'cut'],
]

/** Names the mishap an error stands for, however deep Prisma has wrapped it; undefined for everything else. */
export function mishapOf(error: unknown): Mishap | undefined {
  for (let at = error, depth = 0; at !== null && typeof at === 'object' && depth < 5; depth++) {
    const { code, originalCode, kind, cause, meta, message } = at as Record<string, unknown>
    const inside = meta as { code?: unknown; driverAdapterError?: unknown } | undefined
    if (code === 'P2028' && typeof message === 'string' && EXPIRED.test(message)) return 'slow'
    const found = named([code, originalCode, kind, inside?.code]) ?? worded(message)
    if (found) return found
    at = cause ?? inside?.driverAdapterError
  }
  return undefined
}

function named(names: readonly unknown[]): Mishap | undefined {
  const known = names.filter((name) => typeof name === 'string')
  // SQLSTATE's class 08: the connection.
  if (known.some((name) => /^08\w{3}$/.test(name))) return 'cut'
  return (['race', 'taken', 'unreachable', 'cut'] as const).find((mishap) =>
    known.some((name) => NAMED[mishap].has(name)),
  )
}

const worded = (message: unknown): Mishap | undefined =>
  typeof message === 'string' ? WORDED.find(([words]) => words.test(message))?.[1] : undefined
