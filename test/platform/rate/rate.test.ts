import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RateLimiter } from '../../../src/platform/rate/limiter.ts'
import { createProcessRate } from '../../../src/platform/rate/process-rate.ts'
import { createRedisRate } from '../../../src/platform/rate/redis-rate.ts'
import { startPrivateRedis } from '../../../src/platform/redis/private-server.ts'
import { hasRedis } from '../../support/capabilities.ts'

type Subject = { rate: RateLimiter; close(): Promise<void> }

let time: number
const clock = () => time

async function inRedis(): Promise<Subject> {
  const dir = await mkdtemp(join(tmpdir(), 'okpay-redis-'))
  const server = await startPrivateRedis(dir)
  const redis = new Redis(server?.url ?? '')
  return {
    rate: createRedisRate(redis, clock),
    async close() {
      redis.disconnect()
      await server?.stop()
      await rm(dir, { recursive: true })
    },
  }
}

const inProcess = async (): Promise<Subject> => ({ rate: createProcessRate(clock), close: async () => {} })

describe.each([
  { where: 'Redis', open: inRedis, missing: !hasRedis },
  { where: 'the process', open: inProcess, missing: false },
])('the limit on messages in $where', ({ open, missing }) => {
  describe.skipIf(missing)('keeps the contract', () => {
    let subject: Subject

    beforeAll(async () => {
      subject = await open()
    })

    afterAll(() => subject.close())

    beforeEach(() => {
      time = 1_795_000_000_000
    })

    const verdicts = async (key: string, times: number) => {
      const counts = { pass: 0, notice: 0, silence: 0 }
      for (const verdict of await Promise.all(Array.from({ length: times }, () => subject.rate.take(key))))
        counts[verdict]++
      return counts
    }

    test('TG-11 twenty pass, the next gets the one notice, the rest silence; others are not touched', async () => {
      expect(await verdicts('anna', 50)).toEqual({ pass: 20, notice: 1, silence: 29 })
      expect(await verdicts('ben', 1)).toEqual({ pass: 1, notice: 0, silence: 0 })
    })

    test('TG-11 silence lasts thirty seconds to the millisecond, then one may write again', async () => {
      await verdicts('carl', 21)
      time += 29_999
      expect(await verdicts('carl', 1)).toEqual({ pass: 0, notice: 0, silence: 1 })
      time += 1
      expect(await verdicts('carl', 25)).toEqual({ pass: 20, notice: 1, silence: 4 })
    })

    test('TG-11 two a second may go on for ever', async () => {
      await verdicts('dora', 20)
      for (let second = 0; second < 60; second++) {
        time += 1_000
        expect(await verdicts('dora', 2)).toEqual({ pass: 2, notice: 0, silence: 0 })
      }
    })
  })
})

test.skipIf(!hasRedis)(
  'SES-05 what is counted in Redis is forgotten by itself, whoever was silenced included',
  async () => {
    time = 1_795_000_000_000
    const dir = await mkdtemp(join(tmpdir(), 'okpay-redis-'))
    const server = await startPrivateRedis(dir)
    const redis = new Redis(server?.url ?? '')
    const rate = createRedisRate(redis, clock)
    for (let message = 0; message < 30; message++) await rate.take('anna')
    await rate.take('ben')
    const keys = await redis.keys('*')
    expect(keys).toHaveLength(2)
    for (const key of keys) {
      const lives = await redis.pttl(key)
      expect(lives, key).toBeGreaterThan(0)
      expect(lives, key).toBeLessThanOrEqual(30 * 60_000)
    }
    redis.disconnect()
    await server?.stop()
    await rm(dir, { recursive: true })
  },
)
