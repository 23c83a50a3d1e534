import type { RateLimit } from './bucket.ts'

// Enough for everybody who writes within minutes; beyond, the ones longest unheard of start with a full bucket.
const MOST_BUCKETS = 50_000

/** Buckets in this process's memory, for a machine without Redis. */
export function createProcessRate(now: () => number = Date.now): RateLimit {
  const levels = new Map<string, { tokens: number; at: number }>()
  return {
    async take(key, { capacity, refillPerSecond }) {
      const at = now()
      const last = levels.get(key) ?? { tokens: capacity, at }
      const refilled = (Math.max(at - last.at, 0) / 1000) * refillPerSecond
      const tokens = Math.min(capacity, last.tokens + refilled)
      const granted = tokens >= 1
      // Put back at the end, so that the map stays in the order of use.
      levels.delete(key)
      levels.set(key, { tokens: granted ? tokens - 1 : tokens, at })
      const [oldest] = levels.keys()
      if (levels.size > MOST_BUCKETS && oldest !== undefined) levels.delete(oldest)
      return granted
    },
  }
}
