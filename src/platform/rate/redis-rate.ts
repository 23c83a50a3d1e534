import type { Redis } from 'ioredis'
import { CAPACITY, type RateLimiter, REFILL_PER_SECOND, SILENCE_MS, type Verdict } from './limiter.ts'

const PREFIX = 'okpay:rate:'
const FORGOTTEN_AFTER_MS = SILENCE_MS + (CAPACITY / REFILL_PER_SECOND) * 1000

// Decided in one step, whatever number of processes ask. A full bucket is the same as none, so it may be forgotten.
const TAKE = `
  local now, capacity, refill, silence = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
  local found = redis.call('hmget', KEYS[1], 'tokens', 'at', 'silent')
  local tokens, at, silent = tonumber(found[1] or capacity), tonumber(found[2] or now), tonumber(found[3] or 0)
  if now < silent then return 'silence' end
  tokens = math.min(capacity, tokens + math.max(now - at, 0) / 1000 * refill)
  local verdict = 'pass'
  silent = 0
  if tokens >= 1 then tokens = tokens - 1 else verdict, silent = 'notice', now + silence end
  redis.call('hset', KEYS[1], 'tokens', string.format('%.6f', tokens), 'at', ARGV[1], 'silent', string.format('%.0f', silent))
  redis.call('pexpire', KEYS[1], ARGV[5])
  return verdict`

/** Counts that all processes share. */
export function createRedisRate(redis: Redis, now: () => number = Date.now): RateLimiter {
  const take = (key: string) =>
    redis.eval(TAKE, 1, PREFIX + key, now(), CAPACITY, REFILL_PER_SECOND, SILENCE_MS, FORGOTTEN_AFTER_MS)
  return { take: async (key) => (await take(key)) as Verdict }
}
