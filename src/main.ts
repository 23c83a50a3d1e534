import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { createBot, type OkBot } from './bot/index.ts'
import { loadConfig } from './config/load.ts'
import { officialOf, senderOf } from './config/official.ts'
import { statementSources } from './config/statement-access.ts'
import type { Config, Environment } from './config.ts'
import type { Core } from './core/index.ts'
import { botFigures, measuredBy, showAlarms } from './figures.ts'
import { type House, type Outside, openHouse } from './house.ts'
import { createHttp, createWebhookSender, writeMail } from './http/index.ts'
import { loadJobs } from './jobs/index.ts'
import { readEveryStatement } from './jobs/reconcile.ts'
import type { Official } from './official.ts'
import { createPapers, type Papers } from './papers/index.ts'
import type { OpenDatabase } from './platform/database/open.ts'
import { signingKeys } from './platform/keys/index.ts'
import { listen } from './platform/listen.ts'
import { createMailer } from './platform/mail/mailer.ts'
import { loadTexts, type Texts } from './platform/texts.ts'
import { runDue, type Span } from './platform/worker/due.ts'
import { openWorkers } from './workers.ts'

/** The whole program, running. */
export type Running = { publicUrl: string; sandboxUrl?: string; core: Core; stop(reason: string): Promise<void> }

const LOCALES = join(import.meta.dirname, '../locales')
const VERSION = '0.1.0'
const STOP_GRACE_MS = 8_000

/** Introduces everybody to everybody, in the order they need each other. What starts last is stopped first. */
export async function startOkpay(env?: Environment, exit?: (code: number) => void): Promise<Running> {
  const config = await loadConfig(env)
  let answer: RequestListener = (_request, response) => void response.writeHead(503).end()
  const { host, port, portChosen, publicUrlChosen } = config.http
  const web = await listen((request, response) => answer(request, response), port, { host, mayMove: !portChosen })
  const publicUrl = publicUrlChosen ? config.http.publicUrl : web.url

  const house = await openHouse(config, publicUrl, exit)
  const { core, outside, shutdown, logger } = house
  let wentBy = async (_span: Span): Promise<void> => {}
  const sandboxUrl = outside && (await openSandboxPage(house, outside, publicUrl, (span) => wentBy(span)))
  // The pages link to the chat; the sandbox's port answers to the paths of t.me.
  const telegram = sandboxUrl ? `${sandboxUrl}/t.me` : 'https://t.me'
  const texts = loadTexts(LOCALES)
  const papers = createPapers({ core, texts, publicUrl })
  const official = officialOf(config, outside !== undefined)
  const bot = await openBot(house, texts, { publicUrl, papers, official })
  const webhookUrl = config.bot.mode === 'webhook' ? `${publicUrl}/telegram/webhook` : undefined
  const chatUrl = `${telegram}/${bot.username}`
  const mailer = openMailer(config, outside)
  shutdown.onStop('mail', mailer.close)
  const jobs = await loadJobs({
    core,
    deliverNotice: (notice, signal) => bot.deliverNotice(notice, signal),
    deliverPaper: (delivery) => bot.deliverPaper(delivery),
    renewPost: bot.renewPost,
    ...{ relayTicket: bot.relayTicket, eraseTopics: bot.eraseTopics, tellAlarm: bot.tellAlarm },
    lookAtWebhook: () => bot.lookAtWebhook(webhookUrl),
    removeMessage: (chatId, messageId) => bot.removeMessage(chatId, messageId),
    sendMail: (mail) => mailer.send(writeMail(texts, publicUrl, mail)),
    sendWebhook: createWebhookSender({
      now: house.clock.now,
      at: { publicUrl, chatUrl },
      origins: house.webhookOrigins,
    }),
    statements: statementsOf(house, sandboxUrl),
    measured: measuredBy(house.metrics),
    sealed({ chain, block, rows, hash }) {
      house.metrics.sealedBlock.set({ chain }, block)
      logger.info({ chain, block, rows: String(rows), hash }, 'ledger.sealed')
    },
  })
  showAlarms(house.metrics, core)
  const workers = await openWorkers(house, jobs)
  wentBy = (span) => runDue(jobs, span, logger)
  // The first exchange need not wait for the minute.
  await core.readRates({})
  answer = openPages(house, texts, { publicUrl, papers, bot, official, chatUrl })
  const { drainMs } = config.http
  shutdown.onStop('web', () => web.close(STOP_GRACE_MS - drainMs))
  shutdown.onStop('bot', () => bot.stop())
  // Whatever sends requests here is told by /readyz first, and sends the next ones elsewhere.
  shutdown.onStop('door', () => (drainMs > 0 ? web.drain(drainMs) : undefined))
  shutdown.onStop('queue', workers.leave)
  await bot.start(webhookUrl)

  if (outside) await peopleSandbox(core, outside)
  shutdown.listen()
  logger.info({ publicUrl, sandboxUrl, production: config.production }, 'okpay.started')
  return { publicUrl, ...(sandboxUrl && { sandboxUrl }), core, stop: shutdown.stop }
}

function openBot(
  { config, core, clock, memory, outside, logger, shutdown, metrics, qr }: House,
  texts: Texts,
  { publicUrl, papers, official }: { publicUrl: string; papers: Papers; official: Official },
) {
  const token = config.bot.token ?? outside?.standIn.bot.token ?? ''
  const apiRoot = outside?.standIn.apiRoot ?? config.bot.apiRoot
  const secrets = config.bot.mode === 'webhook' ? { webhookSecrets: config.bot.secrets } : {}
  const onDeaf = () => void shutdown.stop('the bot no longer hears anybody')
  const { now } = clock
  const { sessions, lock, rate } = memory
  const parts = {
    core,
    texts,
    official,
    token,
    apiRoot,
    sessions,
    lock,
    rate,
    qr,
    papers,
    metrics: botFigures(metrics),
  }
  return createBot({ ...parts, ...secrets, log: logger, publicUrl, clock: now, onDeaf })
}

type Doors = { publicUrl: string; papers: Papers; bot: OkBot; chatUrl: string; official: Official }

function openPages(
  { config, core, clock, database, logger, metrics, rails, keys, shutdown }: House,
  texts: Texts,
  { publicUrl, papers, bot, chatUrl, official }: Doors,
) {
  const mailIn = config.contact.mailInSecrets
  return createHttp({
    core,
    texts,
    papers,
    official,
    rails: rails.callbacks,
    ...(mailIn.length > 0 && { mailIn: { secrets: signingKeys(mailIn) } }),
    publicUrl,
    chatUrl,
    telegramUrl: `https://t.me/${bot.username}`,
    csrfKey: keys.csrf,
    version: VERSION,
    log: logger,
    metrics: metrics.registry,
    ready: async () => !shutdown.isStopping() && (await isReady(database)),
    now: clock.now,
    trustedProxies: config.http.trustedProxies,
    metricsToken: config.http.metricsToken,
    ...(config.bot.mode === 'webhook' && { telegramWebhook: bot.webhook }),
  })
}

/** The rails that hand out statements; the sandbox does so for those that name no place of their own. */
const statementsOf = ({ config, clock, logger }: House, sandboxUrl: string | undefined) =>
  statementSources(config.rails, { now: clock.now, log: logger }, sandboxUrl && `${sandboxUrl}/api/institutions`)

type OnClock = (span: Span) => Promise<void>

async function openSandboxPage(house: House, outside: Outside, publicUrl: string, onMoved: OnClock): Promise<string> {
  const { config, core, clock, shutdown } = house
  const onClock = async (seconds: number) => {
    const from = clock.now()
    await clock.advance(seconds)
    await core.readRates({})
    await core.sweep({})
    // A day that is skipped is one in which all happened that a day brings: statements are read, pictures sent.
    await onMoved({ from, to: clock.now() })
  }
  const onStatements = () => readEveryStatement({ core, statements: statementsOf(house, doors.url) })
  const doors = await outside.openDoors({ publicUrl, port: config.sandbox.port, onClock, onStatements })
  shutdown.onStop('sandbox.page', doors.close)
  return doors.url
}

async function peopleSandbox(core: Core, outside: Outside): Promise<void> {
  const { seed, shopKeys } = await import('../prisma/seed.ts')
  await seed(core, outside)
  outside.shop.hire(shopKeys(core, outside))
}

const isReady = ({ prisma }: OpenDatabase): Promise<boolean> =>
  prisma.$queryRaw`select 1`.then(
    () => true,
    () => false,
  )

function openMailer(config: Config, outside: Outside | undefined) {
  const { smtpUrl } = config.mail
  const from = senderOf(config)
  if (smtpUrl) return createMailer({ from, smtpUrl })
  if (outside) return createMailer({ from, transport: outside.inbox.transport })
  throw new Error('SMTP_URL is missing; accepted: smtp:// or smtps:// with the mail server to use')
}

if (import.meta.main) {
  const running = await startOkpay().catch((error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  })
  if (running.sandboxUrl) process.stdout.write(`\n  OKPay is running. Open ${running.sandboxUrl}\n\n`)
}
