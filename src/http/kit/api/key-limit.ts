/** API-08: so many requests a second and key in the long run, so many at once; in this process. */
const PER_SECOND = 100
const BURST = 200
const KEYS_MAX = 10_000
const NAME = '"key"'

type Bucket = { tokens: number; at: number }

/**
 * What one key may still ask for: `left` requests now, all of them again in `fullIn` seconds. `allowed`: this one was
 * among them.
 */
export type Pace = { allowed: boolean; left: number; fullIn: number }

/** Counts the requests of each key. */
export function createKeyLimit(now: () => Date): (key: string) => Pace {
  const buckets = new Map<string, Bucket>()
  return (key) => {
    const at = now().getTime()
    const last = buckets.get(key) ?? { tokens: BURST, at }
    const filled = Math.min(BURST, last.tokens + (Math.max(0, at - last.at) / 1000) * PER_SECOND)
    const allowed = filled >= 1
    const tokens = allowed ? filled - 1 : filled
    if (!buckets.has(key) && buckets.size >= KEYS_MAX) buckets.clear()
    buckets.set(key, { tokens, at })
    return { allowed, left: Math.floor(tokens), fullIn: Math.ceil((BURST - tokens) / PER_SECOND) }
  }
}

/**
 * The limit as draft-ietf-httpapi-ratelimit-headers has it, which stands on every answer of the merchant API: whoever
 * asks no more than `q` times in `w` seconds is never refused.
 */
export const PACE_POLICY = { 'ratelimit-policy': `${NAME};q=${BURST};w=${BURST / PER_SECOND}` }

/** Where a key stands in it: `r` requests are left, and `t` seconds until all of them are again. */
export const paceHeaders = ({ left, fullIn }: Pace) => ({ ratelimit: `${NAME};r=${left};t=${fullIn}` })
