import type { Redis } from 'ioredis'
import type { RateLimit } from './bucket.ts'

const PREFIX = 'okpay:rate:'

// Decided in one step, whatever number of processes ask. A full bucket is the same as none, so it may be forgotten.
const TAKE = `
  local now, capacity, refill = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
  local found = redis.call('hmget', KEYS[1], 'tokens', 'at')
  local tokens, at = tonumber(found[1] or capacity), tonumber(found[2] or now)
  tokens = math.min(capacity, tokens + math.max(now - at, 0) / 1000 * refill)
  local granted = tokens >= 1
  if granted then tokens = tokens - 1 end
  redis.call('hset', KEYS[1], 'tokens', string.format('%.6f', tokens), 'at', ARGV[1])
  redis.call('pexpire', KEYS[1], math.ceil(capacity / refill * 1000))
  return granted and 1 or 0`

/** Buckets that all processes share. */
export function createRedisRate(redis: Redis, now: () => number = Date.now): RateLimit {
  return {
    take: async (key, { capacity, refillPerSecond }) =>
      (await redis.eval(TAKE, 1, PREFIX + key, now(), capacity, refillPerSecond)) === 1,
  }
}
