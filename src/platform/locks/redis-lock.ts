import { randomBytes, randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Redis } from 'ioredis'
import type { Logger } from 'pino'
import { type Lock, LockTimeout } from './lock.ts'
import { createProcessLock } from './process-lock.ts'

type Limits = {
  /** How long the key of a killed process stays locked. */
  leaseMs?: number
  /** How long to wait for a turn before giving up. */
  waitMs?: number
}

const LEASE_MS = 15_000
const WAIT_MS = 20_000
const PREFIX = 'okpay:lock:'

// A lock that vanished (a flush, a failover) is taken again if nobody else has it by now.
const RENEW = `
  if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) end
  return redis.call('set', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) and 1 or 0`

const RELEASE = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`

/**
 * Order within this process, then one process at a time through Redis. It keeps work from colliding, it does not make
 * collisions harmless: that is the database's part, so losing Redis in the middle costs nothing.
 */
export function createRedisLock(redis: Redis, logger: Logger, limits: Limits = {}): Lock {
  const { leaseMs = LEASE_MS, waitMs = WAIT_MS } = limits
  const queue = createProcessLock()

  async function acquire(key: string, token: string): Promise<void> {
    const giveUp = performance.now() + waitMs
    while ((await redis.set(PREFIX + key, token, 'PX', leaseMs, 'NX')) !== 'OK') {
      if (performance.now() > giveUp) throw new LockTimeout(key)
      // Uneven, so that two who wait do not keep asking at the same moment.
      await pause(randomInt(20, 60))
    }
  }

  async function held<T>(key: string, work: () => Promise<T>): Promise<T> {
    const token = randomBytes(16).toString('hex')
    await acquire(key, token)
    const failed = (err: unknown) => logger.warn({ err }, 'lock.redis_failed')
    const renewal = setInterval(
      () => void redis.eval(RENEW, 1, PREFIX + key, token, leaseMs).catch(failed),
      leaseMs / 3,
    )
    try {
      return await work()
    } finally {
      clearInterval(renewal)
      // What was done is done: a lock that cannot be given back runs out by itself.
      await redis.eval(RELEASE, 1, PREFIX + key, token).catch(failed)
    }
  }

  return { run: (key, work) => queue.run(key, () => held(key, work)) }
}
