import { Redis, type RedisOptions } from 'ioredis'
import type { Logger } from 'pino'

// Redis holds nothing that cannot be done without, so a command that gets no answer soon is an error, not a wait.
const LIMITS: RedisOptions = {
  connectTimeout: 2_000,
  commandTimeout: 1_000,
  maxRetriesPerRequest: 1,
  retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
}

/** How every client of ours connects: the address taken apart, with the same limits for all. */
export function redisOptions(address: string): RedisOptions {
  const url = new URL(address)
  return {
    ...LIMITS,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 6379),
    db: Number(url.pathname.slice(1) || 0),
    ...(url.username ? { username: decodeURIComponent(url.username) } : {}),
    ...(url.password ? { password: decodeURIComponent(url.password) } : {}),
    ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
  }
}

/** A connection that is up when this returns, and comes back by itself when it was lost. */
export async function connectRedis(address: string, logger: Logger): Promise<Redis> {
  const redis = new Redis({ ...redisOptions(address), lazyConnect: true })
  watchRedis(redis, logger)
  try {
    await redis.connect()
  } catch (cause) {
    redis.disconnect()
    throw new Error('Redis cannot be reached at REDIS_URL', { cause })
  }
  return redis
}

/** Logs one line per outage. Without a listener the first lost connection would end the process. */
export function watchRedis(redis: Redis, logger: Logger): void {
  let out = false
  redis.on('error', (err) => {
    if (!out) logger.warn({ err }, 'redis.lost')
    out = true
  })
  redis.on('ready', () => {
    if (out) logger.info('redis.back')
    out = false
  })
}
