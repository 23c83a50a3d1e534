import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Lock, LockTimeout } from '../../../src/platform/locks/lock.ts'
import { createProcessLock } from '../../../src/platform/locks/process-lock.ts'
import { createRedisLock } from '../../../src/platform/locks/redis-lock.ts'
import { startPrivateRedis } from '../../../src/platform/redis/private-server.ts'
import { hasRedis } from '../../support/capabilities.ts'

const logger = pino({ level: 'silent' })
// How long to look before giving up, on a machine that is busy with other things.
const PATIENTLY = { timeout: 15_000 }

/** Runs work on one key from several locks at once, and returns the order things began and the most seen at once. */
async function crowd(locks: Lock[], each: number): Promise<{ order: string[]; most: number }> {
  const order: string[] = []
  let inside = 0
  let most = 0
  const work = (name: string) => async () => {
    order.push(name)
    inside += 1
    most = Math.max(most, inside)
    await new Promise(setImmediate)
    inside -= 1
  }
  const turns = locks.flatMap((lock, process) =>
    Array.from({ length: each }, (_, turn) => lock.run('chat-1', work(`${process}:${turn}`))),
  )
  await Promise.all(turns)
  return { order, most }
}

describe('order within a process', () => {
  test('one at a time, in the order it came', async () => {
    const { order, most } = await crowd([createProcessLock()], 50)
    expect(most).toBe(1)
    expect(order).toEqual(Array.from({ length: 50 }, (_, turn) => `0:${turn}`))
  })

  test('work that fails gives its turn on and keeps its own error', async () => {
    const lock = createProcessLock()
    const failed = lock.run('chat-1', () => Promise.reject(new Error('mine')))
    const after = lock.run('chat-1', async () => 'next')
    await expect(failed).rejects.toThrow('mine')
    expect(await after).toBe('next')
  })

  test('another key does not wait', async () => {
    const lock = createProcessLock()
    const gate = Promise.withResolvers<void>()
    const waiting = lock.run('chat-1', () => gate.promise)
    expect(await lock.run('chat-2', async () => 'at once')).toBe('at once')
    gate.resolve()
    await waiting
  })
})

describe.skipIf(!hasRedis)('order across processes', () => {
  let dir: string
  let server: Awaited<ReturnType<typeof startPrivateRedis>>
  let clients: Redis[]

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'okpay-redis-'))
    server = await startPrivateRedis(dir)
    clients = [0, 1].map(() => new Redis(server?.url ?? ''))
  })

  afterAll(async () => {
    for (const client of clients) client.disconnect()
    await server?.stop()
    await rm(dir, { recursive: true })
  })

  const client = (index = 0) => clients[index] as Redis
  const key = 'okpay:lock:chat-1'

  test('R-06 two processes never work on one key at once, and each keeps its own order', async () => {
    const { order, most } = await crowd([createRedisLock(client(0), logger), createRedisLock(client(1), logger)], 20)
    expect(most).toBe(1)
    for (const process of ['0', '1']) {
      const own = order.filter((name) => name.startsWith(process))
      expect(own).toEqual(Array.from({ length: 20 }, (_, turn) => `${process}:${turn}`))
    }
    expect(await client().exists(key)).toBe(0)
  })

  test('the key of a killed process frees itself', async () => {
    await client().set(key, 'killed', 'PX', 50)
    expect(await createRedisLock(client(), logger).run('chat-1', async () => 'my turn')).toBe('my turn')
  })

  test('who waits too long is told so, and the work is not begun', async () => {
    await client().set(key, 'somebody')
    const work = vi.fn(async () => {})
    await expect(createRedisLock(client(), logger, { waitMs: 0 }).run('chat-1', work)).rejects.toThrow(LockTimeout)
    expect(work).not.toHaveBeenCalled()
    expect(await client().get(key)).toBe('somebody')
    await client().del(key)
  })

  test('R-10 long work keeps its key, also after everything was flushed', async () => {
    await createRedisLock(client(), logger, { leaseMs: 60 }).run('chat-1', async () => {
      const token = await client().get(key)
      await client().flushall()
      await vi.waitFor(async () => expect(await client().get(key)).toBe(token), PATIENTLY)
    })
    expect(await client().exists(key)).toBe(0)
  })

  test('a key that somebody else took meanwhile is not taken from them', async () => {
    await createRedisLock(client(), logger).run('chat-1', async () => {
      await client().set(key, 'somebody')
    })
    expect(await client().get(key)).toBe('somebody')
    await client().del(key)
  })
})
