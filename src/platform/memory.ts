import type { Logger } from 'pino'
import type { PrismaClient } from '#prisma'
import type { Sealing } from '../core/ports/keyring.ts'
import { createProcessLock } from './locks/process-lock.ts'
import { createRedisLock } from './locks/redis-lock.ts'
import { createProcessRate } from './rate/process-rate.ts'
import { createRedisRate } from './rate/redis-rate.ts'
import { openRedis } from './redis/index.ts'
import { createPostgresSessions } from './sessions/postgres-sessions.ts'
import { RedisSessions } from './sessions/redis-sessions.ts'
import { sealSessions } from './sessions/sealed-sessions.ts'

type Given = { redis: { url?: string }; dataDir: string; prisma: PrismaClient; keyring: Sealing; logger: Logger }

/**
 * What may be lost at any moment: dialogue positions, turns and rate limits. They are in Redis; where there is none,
 * dialogues are in PostgreSQL and the rest is in this process, which then has to be the only one. Dialogues are sealed.
 */
export async function openMemory({ redis: given, dataDir, prisma, keyring, logger }: Given) {
  const redis = await openRedis(given, dataDir, logger)
  if (!redis) {
    const sessions = sealSessions(createPostgresSessions(prisma), keyring)
    return { sessions, lock: createProcessLock(), rate: createProcessRate(), close: async () => {} }
  }
  const kept = new RedisSessions(redis.url, logger)
  const close = async () => {
    kept.close()
    await redis.close()
  }
  const sessions = sealSessions(kept, keyring)
  return { sessions, lock: createRedisLock(redis.client, logger), rate: createRedisRate(redis.client), close }
}
