/** What becomes of one more message of somebody: it passes, gets the one word that it was too many, or gets no answer. */
export type Verdict = 'pass' | 'notice' | 'silence'

/** Counts what comes, by key. Losing the counts only lets somebody start afresh. */
export type RateLimiter = { take(key: string): Promise<Verdict> }

/** TG-11: twenty in ten seconds; then one notice, and silence for half a minute. */
export const CAPACITY = 20
export const REFILL_PER_SECOND = 2
export const SILENCE_MS = 30_000
