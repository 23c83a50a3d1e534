import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { createBot } from '../../src/bot/index.ts'
import { type Core, createCore, money } from '../../src/core/index.ts'
import { createPapers } from '../../src/papers/index.ts'
import { type OpenDatabase, openHouseDatabase } from '../../src/platform/database/open.ts'
import { openMemory } from '../../src/platform/memory.ts'
import { createQr } from '../../src/platform/qr/qr.ts'
import { loadTexts } from '../../src/platform/texts.ts'
import { BOT_ID, PASSWORD, PIN, register, topUp } from '../../test/support/people.ts'
import { depsOver } from '../../test/support/wallet.ts'
import { FIRST_PERSON } from './crowd.ts'

export type House = { core: Core; memory: Memory; database: OpenDatabase; close(): Promise<void> }
type Memory = Awaited<ReturnType<typeof openMemory>>

export const TOKEN = '7000000001:AAF-okpay-bench-token-000000000000000'
const logger = pino({ level: 'error' })

/** The wallet on a real PostgreSQL with every flush on, and a real Redis. */
export async function openHouse(dataDir: string): Promise<House> {
  const database = await openHouseDatabase({}, dataDir)
  const { prisma } = database
  const deps = depsOver(prisma, randomBytes(32))
  const memory = await openMemory({ redis: {}, dataDir, prisma, keyring: deps.keyring, logger })
  const core = createCore(deps)
  const close = async () => {
    await memory.close()
    await database.close()
  }
  return { core, memory, database, close }
}

/** OKPay's own bot, listening to the double. */
export async function startOkpay({ core, memory }: House, apiRoot: string): Promise<{ stop(): Promise<void> }> {
  const qr = createQr()
  const texts = loadTexts(join(import.meta.dirname, '../../locales'))
  const publicUrl = 'https://okpay.example'
  const bot = await createBot({
    core,
    texts,
    token: TOKEN,
    apiRoot,
    sessions: memory.sessions,
    lock: memory.lock,
    rate: memory.rate,
    log: logger,
    publicUrl,
    papers: createPapers({ core, texts, publicUrl }),
    clock: () => new Date(),
    qr,
  })
  await bot.start()
  const stop = async () => {
    await bot.stop()
    await qr.close()
  }
  return { stop }
}

/** People with accounts and something in their history, made through the core's door, a few at a time. */
export async function openAccounts({ core, database }: House, size: number): Promise<void> {
  let next = 0
  const tokens = new Map<string, string>()
  const mailed = async (to: string) => {
    const waiting = await database.prisma.mail.findMany({ where: { state: 'waiting' }, select: { id: true } })
    for (const { id } of waiting) {
      const mail = await core.takeMail({ id })
      if (!mail.ok || !mail.value) continue
      tokens.set(mail.value.to, String(mail.value.values['token']))
      await core.settleMail({ id, outcome: 'sent' })
    }
    // Another of us may be reading this very mail.
    for (let tries = 0; tries < 200 && !tokens.has(to); tries++) await pause(10)
    return { token: tokens.get(to) ?? '' }
  }
  const worker = async () => {
    for (let n = next++; n < size; n = next++) {
      const chat = { botId: BOT_ID, telegramId: BigInt(FIRST_PERSON + n) }
      const phone = `+49151${String(20_000_000 + n)}`
      const details = { chat, name: 'Payer Bench', email: `payer${n}@example.org`, phone, password: PASSWORD }
      await register(core, { ...details, locale: 'en', currency: 'EUR', pin: PIN }, mailed)
      for (const minor of [1_000n, 2_500n]) await topUp(core, chat, money(minor, 'EUR'))
    }
  }
  await Promise.all(Array.from({ length: 8 }, worker))
}
