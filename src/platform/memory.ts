import type { Logger } from 'pino'
import type { PrismaClient } from '#prisma'
import { createProcessLock } from './locks/process-lock.ts'
import { createRedisLock } from './locks/redis-lock.ts'
import { createProcessRate } from './rate/process-rate.ts'
import { createRedisRate } from './rate/redis-rate.ts'
import { openRedis } from './redis/index.ts'
import { createPostgresSessions } from './sessions/postgres-sessions.ts'
import { RedisSessions } from './sessions/redis-sessions.ts'

type Given = { redis: { url?: string }; dataDir: string; prisma: PrismaClient; logger: Logger }

/**
 * What may be lost at any moment: dialogue positions, turns and rate limits. They are in Redis; where there is none,
 * dialogues are in PostgreSQL and the rest is in this process, which then has to be the only one.
 */
export async function openMemory({ redis: given, dataDir, prisma, logger }: Given) {
  const redis = await openRedis(given, dataDir, logger)
  if (!redis) {
    const [sessions, lock, rate] = [createPostgresSessions(prisma), createProcessLock(), createProcessRate()]
    return { sessions, lock, rate, close: async () => {} }
  }
  const sessions = new RedisSessions(redis.url, logger)
  const close = async () => {
    sessions.close()
    await redis.close()
  }
  return { sessions, lock: createRedisLock(redis.client, logger), rate: createRedisRate(redis.client), close }
}
