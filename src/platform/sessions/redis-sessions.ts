import type { Redis } from 'ioredis'
import type { Logger } from 'pino'
import TelegrafSession from 'telegraf-session-redis'
import { redisOptions, watchRedis } from '../redis/connect.ts'
import { SESSION_SECONDS, type SessionStore } from './store.ts'

const PREFIX = 'okpay:session:'

/**
 * Sessions in Redis through telegraf-session-redis, whose Redis client is ioredis here (see `overrides` in
 * package.json). Four of its habits are mended: it had no error listener, it set a value and its expiry apart, it
 * deleted what had no keys (`[]`, `5`), and it could not tell absent from empty.
 */
export class RedisSessions extends TelegrafSession implements SessionStore {
  constructor(url: string, logger: Logger) {
    super({ store: redisOptions(url) as never, ttl: SESSION_SECONDS })
    watchRedis(this.#redis, logger)
  }

  /** The library declares the client it was written for; npm gives it ours. */
  get #redis(): Redis {
    return this.client as unknown as Redis
  }

  async read(key: string): Promise<unknown> {
    const envelope: unknown = await this.getSession((PREFIX + key) as never)
    return (envelope as { v?: unknown }).v
  }

  async write(key: string, value: unknown): Promise<void> {
    await this.saveSession(PREFIX + key, { v: value })
  }

  async delete(key: string): Promise<void> {
    await this.clearSession(PREFIX + key)
  }

  override async saveSession(key: string, session: object): Promise<object> {
    await this.#redis.set(key, JSON.stringify(session), 'EX', SESSION_SECONDS)
    return session
  }

  close(): void {
    this.#redis.disconnect()
  }
}
