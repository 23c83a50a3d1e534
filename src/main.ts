import { randomBytes, randomUUID } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { createBot, type OkBot } from './bot/index.ts'
import { loadConfig } from './config/load.ts'
import { type Config, type Environment, secretValues } from './config.ts'
import { type Core, createCore, isCurrency } from './core/index.ts'
import { createHttp, writeMail } from './http/index.ts'
import { loadJobs } from './jobs/index.ts'
import { type Clock, openClock } from './platform/clock.ts'
import { type OpenDatabase, openHouseDatabase } from './platform/database/open.ts'
import { createKeyring, deriveKey } from './platform/keys/index.ts'
import { listen } from './platform/listen.ts'
import { createLogger } from './platform/log.ts'
import { createMailer } from './platform/mail/mailer.ts'
import { openMemory } from './platform/memory.ts'
import { createMetrics } from './platform/metrics.ts'
import { createHasher } from './platform/passwords/hasher.ts'
import { createShutdown, type Shutdown } from './platform/shutdown.ts'
import { loadTexts, type Texts } from './platform/texts.ts'
import { startWorker } from './platform/worker/worker.ts'

/** The whole program, running. */
export type Running = { publicUrl: string; sandboxUrl?: string; core: Core; stop(reason: string): Promise<void> }

const LOCALES = join(import.meta.dirname, '../locales')
const VERSION = '0.1.0'
const STOP_GRACE_MS = 8_000

/** Introduces everybody to everybody, in the order they need each other. What starts last is stopped first. */
export async function startOkpay(env?: Environment, exit?: (code: number) => void): Promise<Running> {
  const house = await openHouse(await loadConfig(env), exit)
  const { config, core, clock, database, outside, shutdown, logger } = house

  let answer: RequestListener = (_request, response) => void response.writeHead(503).end()
  const { host, port, portChosen, publicUrlChosen } = config.http
  const web = await listen((request, response) => answer(request, response), port, { host, mayMove: !portChosen })
  const publicUrl = publicUrlChosen ? config.http.publicUrl : web.url

  const texts = loadTexts(LOCALES)
  const bot = await openBot(house, texts, publicUrl)
  const mailer = openMailer(config, outside)
  shutdown.onStop('mail', mailer.close)
  const jobs = await loadJobs({
    core,
    deliverNotice: (notice) => bot.deliverNotice(notice),
    sendMail: (mail) => mailer.send(writeMail(texts, publicUrl, mail)),
    sealed({ chain, block, rows, hash }) {
      house.metrics.sealedBlock.set({ chain }, block)
      logger.info({ chain, block, rows: String(rows), hash }, 'ledger.sealed')
    },
  })
  const worker = await startWorker({
    connectionString: database.appUrl,
    jobs,
    logger,
    metrics: house.metrics,
    secrets: secretValues(config),
    clock: outside ? 'application' : 'database',
  })
  shutdown.onStop('worker', () => worker.stop())
  answer = openPages(house, texts, publicUrl, bot)
  shutdown.onStop('web', () => web.close(STOP_GRACE_MS))
  shutdown.onStop('bot', () => bot.stop())
  await bot.start(config.bot.mode === 'webhook' ? `${publicUrl}/telegram/webhook` : undefined)

  const sandboxUrl = outside && (await openPage({ config, outside, core, clock, publicUrl, shutdown }))
  shutdown.listen()
  logger.info({ publicUrl, sandboxUrl, production: config.production }, 'okpay.started')
  return { publicUrl, ...(sandboxUrl && { sandboxUrl }), core, stop: shutdown.stop }
}

type House = Awaited<ReturnType<typeof openHouse>>

/** The ground floor: everything the shells stand on. */
async function openHouse(config: Config, exit?: (code: number) => void) {
  const logger = createLogger({ level: config.logLevel, secrets: secretValues(config) })
  const shutdown = createShutdown({ logger, ...(exit && { exit }) })
  const database = await openHouseDatabase(config.database, config.dataDir)
  shutdown.onStop('database', database.close)
  if (database.appUrl === database.adminUrl)
    logger.warn('one database role owns the ledger and runs the program: set DATABASE_ADMIN_URL to an owner of its own')
  const clock = await openClock(database.adminUrl)
  const { redis, dataDir } = config
  const memory = await openMemory({ redis, dataDir, prisma: database.prisma, logger })
  shutdown.onStop('memory', memory.close)
  const outside = config.bot.token ? undefined : await openOutside(config, clock, shutdown)
  const core = openCore(config, database, clock, outside)
  return { config, logger, shutdown, metrics: createMetrics(), database, clock, memory, outside, core }
}

function openBot(
  { config, core, clock, memory, outside, logger, shutdown, metrics }: House,
  texts: Texts,
  publicUrl: string,
) {
  const token = config.bot.token ?? outside?.standIn.bot.token ?? ''
  const apiRoot = outside?.standIn.apiRoot ?? config.bot.apiRoot
  const secrets = config.bot.mode === 'webhook' ? { webhookSecrets: config.bot.secrets } : {}
  const onDeaf = () => void shutdown.stop('the bot no longer hears anybody')
  const { now } = clock
  const { sessions, lock, rate } = memory
  const updateHandled = (_kind: string, outcome: string, ms: number) => metrics.updates.observe({ outcome }, ms / 1000)
  const parts = { core, texts, token, apiRoot, sessions, lock, rate, metrics: { updateHandled } }
  return createBot({ ...parts, ...secrets, log: logger, publicUrl, clock: now, onDeaf })
}

function openPages(
  { config, core, clock, database, logger, metrics }: House,
  texts: Texts,
  publicUrl: string,
  bot: OkBot,
) {
  return createHttp({
    core,
    texts,
    rails: { bank: { secrets: config.rails.bank.secrets.map(keyOfSecret) } },
    publicUrl,
    chatUrl: `https://t.me/${bot.username}`,
    csrfKey: deriveKey(config.keyEncryptionKey, 'csrf'),
    version: VERSION,
    log: logger,
    metrics: metrics.registry,
    ready: () => isReady(database),
    now: clock.now,
    trustedProxies: config.http.trustedProxies,
    metricsToken: config.http.metricsToken,
    ...(config.bot.mode === 'webhook' && { telegramWebhook: bot.webhook }),
  })
}

function openCore(config: Config, { prisma }: OpenDatabase, clock: Clock, outside: Outside | undefined): Core {
  const given = Object.entries(config.rails.bank.accounts).filter(([currency]) => isCurrency(currency))
  return createCore({
    prisma,
    clock: clock.now,
    newId: randomUUID,
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
    keyring: createKeyring(config.keyEncryptionKey),
    hasher: createHasher({ pepper: deriveKey(config.keyEncryptionKey, 'pin-pepper') }),
    bankAccounts: given.length > 0 || !outside ? Object.fromEntries(given) : outside.bankAccounts,
  })
}

// Loaded only where there is no token: a production never reads a line of it.
async function openOutside({ dataDir, production }: Config, clock: Clock, shutdown: Shutdown) {
  if (production) throw new Error('the sandbox has no place in production')
  const { openOutsideWorld } = await import('./sandbox/world.ts')
  const outside = await openOutsideWorld({ dataDir, now: clock.now })
  shutdown.onStop('sandbox.telegram', outside.close)
  return outside
}

type Outside = Awaited<ReturnType<typeof openOutside>>

type PageParts = {
  config: Config
  outside: Outside
  core: Core
  clock: Clock
  publicUrl: string
  shutdown: Shutdown
}

async function openPage({ config, outside, core, clock, publicUrl, shutdown }: PageParts): Promise<string> {
  const onClock = async (seconds: number) => {
    await clock.advance(seconds)
    await core.sweep({})
  }
  const bankSecret = config.rails.bank.secrets.join(' ')
  const doors = await outside.openDoors({ publicUrl, bankSecret, port: config.sandbox.port, onClock })
  shutdown.onStop('sandbox.page', doors.close)
  const { seed } = await import('../prisma/seed.ts')
  await seed(core, outside)
  return doors.url
}

const isReady = ({ prisma }: OpenDatabase): Promise<boolean> =>
  prisma.$queryRaw`select 1`.then(
    () => true,
    () => false,
  )

const keyOfSecret = (secret: string): Uint8Array => Buffer.from(secret.replace(/^whsec_/, ''), 'base64')

function openMailer({ mail, http }: Config, outside: Outside | undefined) {
  const { smtpUrl, from } = mail
  if (smtpUrl) return createMailer({ from: from ?? `no-reply@${new URL(http.publicUrl).hostname}`, smtpUrl })
  if (outside) return createMailer({ from: from ?? 'no-reply@okpay.example', transport: outside.inbox.transport })
  throw new Error('SMTP_URL is missing; accepted: smtp:// or smtps:// with the mail server to use')
}

if (import.meta.main) {
  const running = await startOkpay().catch((error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  })
  if (running.sandboxUrl) process.stdout.write(`\n  OKPay is running. Open ${running.sandboxUrl}\n\n`)
}
