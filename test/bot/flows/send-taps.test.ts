import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createBot } from '../../../src/bot/index.ts'
import type { Lock } from '../../../src/bot/ports.ts'
import { createPapers } from '../../../src/papers/index.ts'
import { createProcessLock } from '../../../src/platform/locks/process-lock.ts'
import { createRedisLock } from '../../../src/platform/locks/redis-lock.ts'
import { createQr } from '../../../src/platform/qr/qr.ts'
import { openRedis } from '../../../src/platform/redis/index.ts'
import { createPostgresSessions } from '../../../src/platform/sessions/postgres-sessions.ts'
import { hasRedis } from '../../support/capabilities.ts'
import { openTown, type Phone, PUBLIC_URL, TEXTS, type Town, WEBHOOK_SECRET } from '../../support/chat.ts'
import type { Person } from '../../support/world.ts'

const TAPS = 200

let town: Town
let anna: Phone & { person: Person }
let ben: Phone & { person: Person }
let updateId = 700_000
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

/** The bot as another process has it: its own core, pool, sessions and lock, behind a webhook of its own. */
async function process(lock: Lock): Promise<string> {
  const { core, close } = town.world.another()
  const qr = createQr()
  const bot = await createBot({
    core,
    texts: TEXTS,
    token: town.standIn.bot.token,
    apiRoot: town.standIn.apiRoot,
    webhookSecrets: [WEBHOOK_SECRET],
    sessions: createPostgresSessions(town.world.deps.prisma),
    lock,
    rate: { take: async () => 'pass' },
    log: pino({ level: 'error' }, { write: (line: string) => void errors.push(line) }),
    publicUrl: PUBLIC_URL,
    clock: town.world.deps.clock,
    qr,
    papers: createPapers({ core, texts: TEXTS, publicUrl: PUBLIC_URL }),
  })
  const server = createServer((request, response) => void bot.webhook(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(close, qr.close, bot.stop, () => new Promise((resolve) => server.close(resolve)))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Two hundred taps on the button that is on the screen now, each an update of its own, to the processes in turn. */
async function tapAll(label: string, addresses: readonly string[]) {
  const { id: messageId, text, inlineKeyboard = [] } = anna.newest()
  const button = inlineKeyboard.flat().find((one) => one.text === label)
  const from = { id: anna.id, is_bot: false, first_name: 'Anna', language_code: 'en' }
  const chat = { id: anna.id, type: 'private', first_name: 'Anna' }
  const message = { message_id: messageId, date: 1, chat, text, reply_markup: { inline_keyboard: inlineKeyboard } }
  const toasts: string[] = []
  const end = town.standIn.world.onExchange(({ method, params }) => {
    if (method === 'answerCallbackQuery') toasts.push(params['text'] ?? '')
  })
  const tap = async (n: number) => {
    const press = { id: `${updateId}${n}`, from, message, chat_instance: '1', data: button?.callback_data }
    const body = JSON.stringify({ update_id: ++updateId, callback_query: press })
    const headers = { 'X-Telegram-Bot-Api-Secret-Token': WEBHOOK_SECRET }
    return (await fetch(addresses[n % addresses.length] ?? '', { method: 'POST', headers, body })).status
  }
  const statuses = await Promise.all(Array.from({ length: TAPS }, (_, n) => tap(n)))
  end()
  return { statuses: new Set(statuses), toasts }
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
      const addresses = [await process(lock()), await process(lock())]
      await anna.writes(`/send 5 ${ben.person.okpayId}`)
      const messages = anna.screen().length
      const { statuses, toasts } = await tapAll('Send 5.00 EUR', addresses)
      expect(statuses).toEqual(new Set([200]))
      expect(toasts).toHaveLength(TAPS)
      expect(new Set(toasts)).toEqual(new Set(['']))
      expect(await bookings()).toBe(1)
      expect(anna.sees()).toContain('✅ 5.00 EUR sent to Ben Kovac')
      expect(anna.screen()).toHaveLength(messages)
      expect(await town.world.balance(anna.person)).toBe('94.95')
      await town.deliver()
      expect(ben.screen().filter((text) => text.includes('5.00 EUR received'))).toHaveLength(1)
    },
  )

  test('TG-03 S37 even where the processes share no lock: one payment, and every receipt is that payment', async () => {
    const addresses = [await process(createProcessLock()), await process(createProcessLock())]
    await anna.writes(`/send 5 ${ben.person.okpayId}`)
    const receipts = new Set<string>()
    const end = town.standIn.world.onExchange(({ params }) => {
      if (params['text']?.includes('✅')) receipts.add(params['text'])
    })
    const { statuses } = await tapAll('Send 5.00 EUR', addresses)
    end()
    expect(statuses).toEqual(new Set([200]))
    expect(await bookings()).toBe(1)
    expect(receipts.size).toBe(1)
    expect(anna.screen().filter((text) => text.includes('went wrong'))).toEqual([])
    expect(await town.world.balance(ben.person)).toBe('5.00')
  })
})
