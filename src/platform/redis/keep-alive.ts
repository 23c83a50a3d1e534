import type { Redis } from 'ioredis'
import type { Logger } from 'pino'
import type { PrivateRedis } from './private-server.ts'

/**
 * A Redis of our own that died is started again by whoever misses it: without it no update would be answered any more.
 * Each try of the client to connect again asks once more, so a start that failed is repeated.
 */
export function keepAlive(own: Pick<PrivateRedis, 'revive'>, client: Redis, logger: Logger): { end(): Promise<void> } {
  let trying: Promise<void> | undefined
  let told = false
  const revive = async () => {
    try {
      if (await own.revive()) logger.warn('redis.started_again: our own Redis had ended; conversations begin anew')
      told = false
    } catch (err) {
      if (!told)
        logger.error({ err }, 'redis.not_started: our own Redis ended; until it is back no message is answered')
      told = true
    }
  }
  const missed = () => {
    trying ??= revive().finally(() => {
      trying = undefined
    })
  }
  client.on('close', missed)
  return {
    async end() {
      client.off('close', missed)
      await trying
    },
  }
}
