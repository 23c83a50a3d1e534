import type { Redis } from 'ioredis'
import type { Logger } from 'pino'
import { connectRedis } from './connect.ts'
import { keepAlive } from './keep-alive.ts'
import { startPrivateRedis } from './private-server.ts'

export type OpenRedis = { url: string; client: Redis; close(): Promise<void> }

/**
 * Opens the Redis the configuration names, or one of our own in `dataDir`.
 * @returns undefined when none is named and this machine has no program for one; the configuration of production
 *   always names one
 */
export async function openRedis(
  given: { url?: string },
  dataDir: string,
  logger: Logger,
): Promise<OpenRedis | undefined> {
  const own = given.url ? undefined : await startPrivateRedis(dataDir)
  const url = given.url ?? own?.url
  if (!url) return undefined
  const client = await connectRedis(url, logger)
  const alive = own && keepAlive(own, client, logger)
  const close = async () => {
    client.disconnect()
    await alive?.end()
    await own?.stop()
  }
  return { url, client, close }
}
