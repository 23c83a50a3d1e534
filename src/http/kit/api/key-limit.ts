import { Refused } from '../refused.ts'

/** API-08: so many requests a second and key in the long run, so many at once; in this process. */
const PER_SECOND = 100
const BURST = 200
const KEYS_MAX = 10_000

type Bucket = { tokens: number; at: number }

/** Counts the requests of each key; one too many is refused with the seconds until the next. */
export function createKeyLimit(now: () => Date): (key: string) => void {
  const buckets = new Map<string, Bucket>()
  return (key) => {
    const at = now().getTime()
    const last = buckets.get(key) ?? { tokens: BURST, at }
    const tokens = Math.min(BURST, last.tokens + ((at - last.at) / 1000) * PER_SECOND)
    if (tokens < 1) throw new Refused('key_limited', { retryAfterSeconds: 1 })
    if (!buckets.has(key) && buckets.size >= KEYS_MAX) buckets.clear()
    buckets.set(key, { tokens: tokens - 1, at })
  }
}
