import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RateLimit } from '../../../src/platform/rate/bucket.ts'
import { createProcessRate } from '../../../src/platform/rate/process-rate.ts'
import { createRedisRate } from '../../../src/platform/rate/redis-rate.ts'
import { startPrivateRedis } from '../../../src/platform/redis/private-server.ts'
import { hasRedis } from '../../support/capabilities.ts'

type Subject = { rate: RateLimit; close(): Promise<void> }

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
])('token buckets in $where', ({ open, missing }) => {
  describe.skipIf(missing)('keep the contract', () => {
    let subject: Subject
    const bucket = { capacity: 20, refillPerSecond: 2 }

    beforeAll(async () => {
      subject = await open()
    })

    afterAll(() => subject.close())

    beforeEach(() => {
      time = 1_795_000_000_000
    })

    const granted = async (key: string, times: number) => {
      const asked = await Promise.all(Array.from({ length: times }, () => subject.rate.take(key, bucket)))
      return asked.filter(Boolean).length
    }

    test('TG-11 twenty at once pass, the twenty-first does not, and others are not touched', async () => {
      expect(await granted('anna', 25)).toBe(20)
      expect(await granted('ben', 1)).toBe(1)
    })

    test('TG-11 two tokens a second come back, and never more than the bucket holds', async () => {
      await granted('carl', 20)
      time += 500
      expect(await granted('carl', 3)).toBe(1)
      time += 5_000
      expect(await granted('carl', 20)).toBe(10)
      time += 3_600_000
      expect(await granted('carl', 30)).toBe(20)
    })

    test('asking in vain costs nothing: a steady stream gets exactly what comes back', async () => {
      await granted('dora', 20)
      let passed = 0
      for (let tenth = 0; tenth < 100; tenth++) {
        time += 100
        passed += await granted('dora', 1)
      }
      expect(passed).toBe(20)
    })

    test('R-21 a clock that goes back gives nothing and takes nothing', async () => {
      await granted('emil', 20)
      time -= 60_000
      expect(await granted('emil', 1)).toBe(0)
    })
  })
})
