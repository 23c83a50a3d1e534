import { join } from 'node:path'
import { pino } from 'pino'
import type { ChatRef, Locale, StaffRole } from '#core'
import { createBot, type OkBot } from '../../src/bot/index.ts'
import type { DeliverPaper } from '../../src/bot/papers/deliver.ts'
import type { RateLimiter } from '../../src/bot/ports.ts'
import deliverNotice from '../../src/jobs/deliver-notice.ts'
import makePaper from '../../src/jobs/make-paper.ts'
import { createPapers } from '../../src/papers/index.ts'
import { createProcessLock } from '../../src/platform/locks/process-lock.ts'
import { createLogger } from '../../src/platform/log.ts'
import { createQr } from '../../src/platform/qr/qr.ts'
import { createPostgresSessions } from '../../src/platform/sessions/postgres-sessions.ts'
import type { SessionStore } from '../../src/platform/sessions/store.ts'
import { loadTexts } from '../../src/platform/texts.ts'
import { type StandIn, startStandIn } from '../../src/sandbox/telegram/index.ts'
import { appoint, granted } from './people.ts'
import { type Phone, phoneOf } from './phone.ts'
import { BOT_ID, openWorld, type Person, type World } from './world.ts'

export type { Phone } from './phone.ts'

export const PUBLIC_URL = 'https://okpay.example'
export const TEXTS = loadTexts(join(import.meta.dirname, '../../locales'))

export const WEBHOOK_SECRET = 'a-secret-of-forty-characters-for-webhooks'

// Tests tap faster than people.
const UNHURRIED: RateLimiter = { take: async () => 'pass' }

/** The whole chat side over real HTTP: a wallet, Telegram's stand-in, the bot polling it, and people with phones. */
export type Town = {
  world: World
  standIn: StandIn
  bot: OkBot
  /** Somebody new with a phone. They and the bot have not met. */
  phone(details?: { name?: string; username?: string; language?: string }): Phone
  /** Somebody with an account and a phone, who has pressed START. */
  customer(details?: Parameters<World['person']>[0] & { language?: string }): Promise<Phone & { person: Person }>
  agent(role?: StaffRole, name?: string): Promise<Phone>
  /** Brings every waiting notice into its chat, as the worker does. */
  deliver(): Promise<void>
  /** Makes every paper that is waited for, as the worker does. */
  makePapers(fileMax?: number): Promise<void>
  /** The newest mail's link token to this address, or undefined. */
  mailedToken(to: string): Promise<string | undefined>
  /** Another process takes over: the old bot stops, a new one starts on the same database. */
  restart(): Promise<void>
  /** What the bot logged as an error: must be empty at the end of every test that expects none. */
  errors: string[]
  close(): Promise<void>
}

type Made = {
  rate?: RateLimiter
  sessions?: SessionStore /** Gets every line that is logged. */
  log?: (line: string) => void
}

export async function openTown({ rate = UNHURRIED, sessions, log: heard }: Made = {}): Promise<Town> {
  const world = await openWorld()
  const standIn = await startStandIn({ now: world.deps.clock, holdsRepeatedPolls: false })
  const qr = createQr()
  const papers = createPapers({ core: world.core, texts: TEXTS, publicUrl: PUBLIC_URL })
  const errors: string[] = []
  const write = (line: string) => {
    heard?.(line)
    if (/"level":(?:"error"|"fatal"|50|60)/.test(line)) errors.push(line)
  }
  const log = heard ? createLogger({ level: 'trace' }, { write }) : pino({ level: 'error' }, { write })
  const open = async () => {
    const bot = await createBot({
      core: world.core,
      texts: TEXTS,
      token: standIn.bot.token,
      apiRoot: standIn.apiRoot,
      webhookSecrets: ['the-secret-before-the-one-that-is-valid-now', WEBHOOK_SECRET],
      sessions: sessions ?? createPostgresSessions(world.deps.prisma),
      lock: createProcessLock(),
      rate,
      qr,
      papers,
      log,
      publicUrl: PUBLIC_URL,
      clock: world.deps.clock,
      steady: () => world.deps.clock().getTime(),
    })
    await bot.start()
    await standIn.world.pollWaiting()
    return bot
  }

  const town: Town = {
    world,
    standIn,
    errors,
    bot: await open(),
    phone({ name = 'Nina Novak', ...rest } = {}) {
      return phoneOf(standIn, standIn.world.addPerson({ name, ...rest }).id)
    },
    async customer({ language, ...details } = {}) {
      const name = details.name ?? 'Anna Keller'
      const locale: Locale = details.locale ?? (language?.startsWith('zh') ? 'zh-CN' : 'en')
      const { username } = details
      const { id } = standIn.world.addPerson({ name, language: language ?? 'en', ...(username && { username }) })
      const chat: ChatRef = { botId: BOT_ID, telegramId: BigInt(id) }
      const person = await world.person({ ...details, name, locale, chat })
      const phone = phoneOf(standIn, id)
      await settleNotices(town)
      await phone.starts()
      return Object.assign(phone, { person })
    },
    async agent(role = 'agent', name = 'Sam') {
      const phone = town.phone({ name })
      await phone.starts()
      await appoint(world, phone.actor, role, name)
      return phone
    },
    async deliver() {
      const never = () => Promise.reject(new Error('no mails here'))
      const parts = {
        core: world.core,
        deliverNotice: town.bot.deliverNotice,
        sendMail: never,
        removeMessage: never,
        deliverPaper: never,
      }
      for (const id of await waitingNotices(world))
        await deliverNotice.run(parts, { ids: [id] }, new AbortController().signal)
    },
    async makePapers(fileMax) {
      const never = () => Promise.reject(new Error('papers only'))
      const parts = { core: world.core, deliverNotice: never, sendMail: never, removeMessage: never }
      const deliverPaper: DeliverPaper = (delivery) => town.bot.deliverPaper(delivery, fileMax)
      const waiting = await world.deps.prisma.paper.findMany({ where: { state: 'waiting' }, orderBy: { id: 'asc' } })
      for (const { id } of waiting) await makePaper.run({ ...parts, deliverPaper }, { id })
    },
    async mailedToken(to) {
      const waiting = await world.deps.prisma.mail.findMany({
        where: { state: 'waiting' },
        orderBy: { createdAt: 'desc' },
      })
      for (const { id } of waiting) {
        const mail = granted(await world.core.takeMail({ id }))
        if (mail?.to === to) return mail.values['token']
      }
      return undefined
    },
    async restart() {
      await town.bot.stop()
      town.bot = await open()
    },
    async close() {
      await town.bot.stop()
      await qr.close()
      await standIn.close()
      await world.close()
    },
  }
  return town
}

async function waitingNotices({ deps }: World): Promise<string[]> {
  const waiting = await deps.prisma.notice.findMany({ where: { state: 'waiting' }, orderBy: { seq: 'asc' } })
  return waiting.map(({ id }) => id)
}

// What the builders caused on the way to an account is not what a test is about.
async function settleNotices({ world }: Town): Promise<void> {
  await world.deps.prisma.notice.updateMany({ where: { state: 'waiting' }, data: { state: 'parked' } })
}
