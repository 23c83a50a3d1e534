import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connectRedis, redisOptions } from '../../../src/platform/redis/connect.ts'
import { type OpenRedis, openRedis } from '../../../src/platform/redis/index.ts'
import { startPrivateRedis } from '../../../src/platform/redis/private-server.ts'
import { hasRedis } from '../../support/capabilities.ts'

const logger = pino({ level: 'silent' })

describe.skipIf(!hasRedis)('a Redis of our own', () => {
  let dir: string
  let opened: OpenRedis | undefined

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'okpay-redis-'))
    opened = await openRedis({}, dir, logger)
  })

  afterEach(async () => {
    await opened?.close()
    await rm(dir, { recursive: true })
  })

  test('keeps nothing on disk, listens on this machine only and wants its password', async () => {
    const redis = opened?.client
    expect(await redis?.config('GET', 'save')).toEqual(['save', ''])
    expect(await redis?.config('GET', 'appendonly')).toEqual(['appendonly', 'no'])
    expect(await redis?.config('GET', 'bind')).toEqual(['bind', '127.0.0.1'])
    const stranger = new URL(opened?.url ?? '')
    stranger.password = ''
    await expect(connectRedis(stranger.href, logger)).rejects.toThrow('cannot be reached')
    expect((await stat(join(dir, 'redis.json'))).mode & 0o777).toBe(0o600)
  })

  test('one that a killed process left behind is taken over, not started beside', async () => {
    expect((await startPrivateRedis(dir))?.url).toBe(opened?.url)
  })

  test('R-10 one that died is started again at the same address, behind the same password, and whoever uses it goes on', async () => {
    const redis = opened?.client
    const pid = Number(/process_id:(\d+)/.exec((await redis?.info('server')) ?? '')?.[1])
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => redis?.set('key', 'again').catch(() => 'gone'), { timeout: 30_000 }).toBe('OK')
    expect(Number(/process_id:(\d+)/.exec((await redis?.info('server')) ?? '')?.[1])).not.toBe(pid)
    const stranger = new URL(opened?.url ?? '')
    stranger.password = ''
    await expect(connectRedis(stranger.href, logger)).rejects.toThrow('cannot be reached')
  }, 40_000)

  test('R-10 where none comes back, a command fails soon instead of waiting', async () => {
    const own = await startPrivateRedis(join(dir, 'other'))
    const redis = await connectRedis(own?.url ?? '', logger)
    await redis.set('key', 'value')
    await own?.stop()
    await expect(redis.get('key')).rejects.toThrow()
    redis.disconnect()
  })
})

test('an address that nobody answers is an error with the variable`s name', async () => {
  await expect(connectRedis('redis://127.0.0.1:1', logger)).rejects.toThrow('REDIS_URL')
})

test('an address is taken apart whole: user, password, database, TLS', () => {
  expect(redisOptions('rediss://app:p%40ss@redis.example.com:6380/2')).toMatchObject({
    host: 'redis.example.com',
    port: 6380,
    username: 'app',
    password: 'p@ss',
    db: 2,
    tls: {},
  })
  expect(redisOptions('redis://[::1]')).toMatchObject({ host: '::1', port: 6379, db: 0 })
})
