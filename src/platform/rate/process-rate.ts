import { CAPACITY, type RateLimiter, REFILL_PER_SECOND, SILENCE_MS, type Verdict } from './limiter.ts'

// Enough for everybody who writes within minutes; beyond, the ones longest unheard of start with a full bucket.
const MOST_BUCKETS = 50_000

type Bucket = { tokens: number; at: number; silentUntil: number }

/** Counts in this process's memory, for a machine without Redis. */
export function createProcessRate(now: () => number = Date.now): RateLimiter {
  const buckets = new Map<string, Bucket>()
  return {
    async take(key) {
      const at = now()
      const { verdict, bucket } = next(buckets.get(key) ?? { tokens: CAPACITY, at, silentUntil: 0 }, at)
      // Put back at the end, so that the map stays in the order of use.
      buckets.delete(key)
      buckets.set(key, bucket)
      const [oldest] = buckets.keys()
      if (buckets.size > MOST_BUCKETS && oldest !== undefined) buckets.delete(oldest)
      return verdict
    },
  }
}

function next(last: Bucket, at: number): { verdict: Verdict; bucket: Bucket } {
  if (at < last.silentUntil) return { verdict: 'silence', bucket: last }
  const refilled = (Math.max(at - last.at, 0) / 1000) * REFILL_PER_SECOND
  const tokens = Math.min(CAPACITY, last.tokens + refilled)
  if (tokens >= 1) return { verdict: 'pass', bucket: { tokens: tokens - 1, at, silentUntil: 0 } }
  return { verdict: 'notice', bucket: { tokens, at, silentUntil: at + SILENCE_MS } }
}
