import { Refused } from '../refused.ts'

/**
 * Unknown keys a minute and address, in this process: each costs the database a look, and whoever has a key has no use
 * for them.
 */
const WRONG_MAX = 60
const WINDOW_MS = 60_000
const ADDRESSES_MAX = 50_000
const KEYS_MAX = 10_000

export type WrongKeys = {
  /** Refuses a key that never worked here, from where too many came that do not. */
  look(source: string, key: string): void
  /** What became of it. */
  note(source: string, key: string, works: boolean): void
}

/** Counts unknown keys by where they come from; a key that works is never held up by its neighbours' guesses. */
export function createWrongKeys(now: () => Date): WrongKeys {
  const counts = new Map<string, number>()
  const working = new Set<string>()
  let windowEnds = 0
  return {
    look(source, key) {
      const moment = now().getTime()
      if (moment >= windowEnds || counts.size >= ADDRESSES_MAX) {
        counts.clear()
        windowEnds = moment + WINDOW_MS
      }
      if (working.has(key) || (counts.get(source) ?? 0) < WRONG_MAX) return
      throw new Refused('address_limited', { retryAfterSeconds: Math.ceil((windowEnds - moment) / 1000) })
    },
    note(source, key, works) {
      if (!works) {
        working.delete(key)
        counts.set(source, (counts.get(source) ?? 0) + 1)
      } else if (!working.has(key)) {
        if (working.size >= KEYS_MAX) working.clear()
        working.add(key)
      }
    },
  }
}
