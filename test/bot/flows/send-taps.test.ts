import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Lock } from '../../../src/bot/ports.ts'
import { createProcessLock } from '../../../src/platform/locks/process-lock.ts'
import { createRedisLock } from '../../../src/platform/locks/redis-lock.ts'
import { openRedis } from '../../../src/platform/redis/index.ts'
import { botProcess, tapMany } from '../../support/bot-process.ts'
import { hasRedis } from '../../support/capabilities.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import type { Person } from '../../support/world.ts'

const TAPS = 200

let town: Town
let anna: Phone & { person: Person }
let ben: Phone & { person: Person }
const open: (() => Promise<unknown>)[] = []
const errors: string[] = []

beforeAll(async () => {
  town = await openTown()
})
beforeEach(async () => {
  anna = await town.customer({ name: 'Anna Keller', balance: '100.00' })
  ben = await town.customer({ name: 'Ben Kovac' })
})
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
  expect(await town.world.breaches()).toEqual([])
  expect([...errors, ...town.errors]).toEqual([])
})
afterAll(() => town.close())

/** Two hundred taps on the button that is on the screen now, to these processes in turn. */
async function tapAll(label: string, ...locks: [Lock, Lock]) {
  const processes = [await botProcess(town, locks[0]), await botProcess(town, locks[1])]
  open.push(...processes.map(({ close }) => close))
  const tapped = await tapMany(town, { phone: anna, label, taps: TAPS, processes })
  errors.push(...processes.flatMap((one) => one.errors))
  return tapped
}

const bookings = () =>
  town.world.deps.prisma.intent.count({ where: { state: 'committed', ownerId: anna.person.userId } })

describe('200 taps on one Confirm, from two processes', () => {
  test.skipIf(!hasRedis)(
    'TG-03 S37 one payment, one receipt on the screen, and quiet answers to all others',
    async () => {
      const dir = await mkdtemp(join(tmpdir(), 'okpay-taps-'))
      open.push(() => rm(dir, { recursive: true, force: true }))
      const logger = pino({ level: 'silent' })
      const redis = await openRedis({}, dir, logger)
      if (!redis) throw new Error('this machine has a Redis')
      open.push(redis.close)
      const lock = () => createRedisLock(redis.client, logger)
      await anna.writes(`/send 5 ${ben.person.okpayId}`)
      const messages = anna.screen().length
      const { statuses, answers } = await tapAll('Send 5.00 EUR', lock(), lock())
      expect(statuses).toEqual(new Set([200]))
      expect(answers).toHaveLength(TAPS)
      expect(new Set(answers)).toEqual(new Set(['']))
      expect(await bookings()).toBe(1)
      expect(anna.sees()).toContain('✅ 5.00 EUR sent to Ben Kovac')
      expect(anna.screen()).toHaveLength(messages)
      expect(await town.world.balance(anna.person)).toBe('94.95')
      await town.deliver()
      expect(ben.screen().filter((text) => text.includes('5.00 EUR received'))).toHaveLength(1)
    },
  )

  test('TG-03 S37 even where the processes share no lock: one payment, and every receipt is that payment', async () => {
    await anna.writes(`/send 5 ${ben.person.okpayId}`)
    const receipts = new Set<string>()
    const end = town.standIn.world.onExchange(({ params }) => {
      if (params['text']?.includes('✅')) receipts.add(params['text'])
    })
    const { statuses } = await tapAll('Send 5.00 EUR', createProcessLock(), createProcessLock())
    end()
    expect(statuses).toEqual(new Set([200]))
    expect(await bookings()).toBe(1)
    expect(receipts.size).toBe(1)
    expect(anna.screen().filter((text) => text.includes('went wrong'))).toEqual([])
    expect(await town.world.balance(ben.person)).toBe('5.00')
  })
})
