import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../../src/platform/database/client.ts'
import { startPrivateRedis } from '../../../src/platform/redis/private-server.ts'
import { createPostgresSessions } from '../../../src/platform/sessions/postgres-sessions.ts'
import { RedisSessions } from '../../../src/platform/sessions/redis-sessions.ts'
import type { SessionStore } from '../../../src/platform/sessions/store.ts'
import { hasRedis } from '../../support/capabilities.ts'
import { createTestDatabase, query } from '../../support/database.ts'

type Subject = {
  store: SessionStore
  /** Lets time pass for one session. */
  age(key: string, seconds: number): Promise<void>
  close(): Promise<void>
}

async function inRedis(): Promise<Subject> {
  const dir = await mkdtemp(join(tmpdir(), 'okpay-redis-'))
  const server = await startPrivateRedis(dir)
  if (!server) throw new Error('this machine lost its Redis')
  const store = new RedisSessions(server.url, pino({ level: 'silent' }))
  const redis = new Redis(server.url)
  return {
    store,
    async age(key, seconds) {
      const name = `okpay:session:${key}`
      await redis.expire(name, (await redis.ttl(name)) - seconds)
    },
    async close() {
      store.close()
      redis.disconnect()
      await server.stop()
      await rm(dir, { recursive: true })
    },
  }
}

async function inPostgres(): Promise<Subject> {
  const database = await createTestDatabase()
  const prisma = openDatabase(database.app, 2)
  return {
    store: createPostgresSessions(prisma),
    age: (key, seconds) =>
      query(
        database.owner,
        'update chat_session set expires_at = expires_at - make_interval(secs => $2) where key = $1',
        [key, seconds],
      ),
    async close() {
      await prisma.$disconnect()
      await database.drop()
    },
  }
}

const HALF_AN_HOUR = 30 * 60

describe.each([
  { where: 'Redis, through telegraf-session-redis', open: inRedis, missing: !hasRedis },
  { where: 'PostgreSQL', open: inPostgres, missing: false },
])('sessions in $where', ({ open, missing }) => {
  describe.skipIf(missing)('keep the contract', () => {
    let subject: Subject

    beforeAll(async () => {
      subject = await open()
    })

    afterAll(() => subject.close())

    test('nothing was written: nothing is read', async () => {
      expect(await subject.store.read('absent')).toBeUndefined()
    })

    test.each([[{ flow: 'send', step: 2, note: '午饭 😀' }], [{}], [[]], [5], [0], [''], [null], [false]])(
      'what was written is read: %j',
      async (value) => {
        await subject.store.write('kept', value)
        expect(await subject.store.read('kept')).toEqual(value)
      },
    )

    test('the later write wins, and keys do not touch each other', async () => {
      await subject.store.write('one', { step: 1 })
      await subject.store.write('other', { step: 9 })
      await subject.store.write('one', { step: 2 })
      expect(await subject.store.read('one')).toEqual({ step: 2 })
      expect(await subject.store.read('other')).toEqual({ step: 9 })
    })

    test('what was deleted is gone, and deleting it again is no error', async () => {
      await subject.store.write('gone', { step: 1 })
      await subject.store.delete('gone')
      await subject.store.delete('gone')
      expect(await subject.store.read('gone')).toBeUndefined()
    })

    test('SES-05 a session lives for half an hour after it was last written', async () => {
      await subject.store.write('old', { step: 1 })
      await subject.age('old', HALF_AN_HOUR - 60)
      expect(await subject.store.read('old')).toEqual({ step: 1 })
      await subject.store.write('old', { step: 2 })
      await subject.age('old', HALF_AN_HOUR - 60)
      expect(await subject.store.read('old')).toEqual({ step: 2 })
      await subject.age('old', 60)
      expect(await subject.store.read('old')).toBeUndefined()
    })
  })
})

describe.skipIf(!hasRedis)('telegraf-session-redis, mended', () => {
  test('R-10 when its Redis goes away, the process lives and the call is refused', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'okpay-redis-'))
    const server = await startPrivateRedis(dir)
    const store = new RedisSessions(server?.url ?? '', pino({ level: 'silent' }))
    await store.write('chat', { step: 1 })
    await server?.stop()
    await expect(store.write('chat', { step: 2 })).rejects.toThrow()
    await expect(store.read('chat')).rejects.toThrow()
    store.close()
    await rm(dir, { recursive: true })
  })
})
