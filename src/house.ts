import { v7 as uuidv7 } from 'uuid'
import { railAccess } from './config/rail-access.ts'
import { type Config, secretValues } from './config.ts'
import { type Core, type CoreDeps, createCore, isCurrency, type Scanner } from './core/index.ts'
import { openDesks, openLeakedPasswords, openPayoutDesks, openRateFeed } from './http/index.ts'
import { type Clock, openClock } from './platform/clock.ts'
import { type OpenDatabase, openHouseDatabase } from './platform/database/open.ts'
import { createDocumentDesk } from './platform/documents/desk.ts'
import { createKeyring, type HouseKeys, openHouseKeys } from './platform/keys/index.ts'
import { systemRandom } from './platform/keys/system-random.ts'
import { createLogger } from './platform/log.ts'
import { openMemory } from './platform/memory.ts'
import { createMetrics } from './platform/metrics.ts'
import { createHasher } from './platform/passwords/hasher.ts'
import { createQr } from './platform/qr/qr.ts'
import { createClamdScanner } from './platform/scanner/clamd.ts'
import { createShutdown, type Shutdown } from './platform/shutdown.ts'

export type House = Awaited<ReturnType<typeof openHouse>>

/** The ground floor: everything the shells stand on. */
export async function openHouse(config: Config, publicUrl: string, exit?: (code: number) => void) {
  const logger = createLogger({ level: config.logLevel, secrets: secretValues(config) })
  const shutdown = createShutdown({ logger, ...(exit && { exit }) })
  const database = await openHouseDatabase(config.database, config.dataDir)
  shutdown.onStop('database', database.close)
  if (database.ownsTables)
    logger.warn('one database role owns the ledger and runs the program: set DATABASE_ADMIN_URL to an owner of its own')
  const clock = await openClock(database.adminUrl)
  const { redis, dataDir } = config
  const keys = await openHouseKeys(database.prisma, config.keyEncryptionKeys)
  const keyring = createKeyring(keys)
  const memory = await openMemory({ redis, dataDir, prisma: database.prisma, keyring, logger })
  shutdown.onStop('memory', memory.close)
  const outside = config.bot.token ? undefined : await openOutside(config, clock, shutdown)
  const qr = createQr()
  shutdown.onStop('qr', qr.close)
  const rails = railAccess(config.rails, outside?.stands)
  const parts = { publicUrl, now: clock.now, log: logger }
  const desks = { orderDesks: openDesks(rails.ordered, parts), ...openPayoutDesks(rails.ordered, parts) }
  const webhookOrigins = [...config.sandbox.webhookOrigins, ...(outside ? [outside.shop.url] : [])]
  const core = openCore(config, database, clock, { outside, desks, keys, keyring, log: logger, webhookOrigins })
  return {
    qr,
    config,
    logger,
    shutdown,
    metrics: createMetrics(),
    database,
    clock,
    memory,
    outside,
    core,
    rails,
    keys,
    webhookOrigins,
  }
}

type Desks = { orderDesks: ReturnType<typeof openDesks> } & ReturnType<typeof openPayoutDesks>
type Rest = {
  outside: Outside | undefined
  desks: Desks
  keys: HouseKeys
  keyring: CoreDeps['keyring']
  log: Parameters<typeof openRateFeed>[1]
  webhookOrigins: readonly string[]
}

function openCore(
  config: Config,
  { prisma }: OpenDatabase,
  clock: Clock,
  { outside, desks, keys, keyring, log, webhookOrigins }: Rest,
): Core {
  const given = Object.values(config.rails)
    .flatMap(({ accounts = {} }) => Object.entries(accounts))
    .filter(([currency]) => isCurrency(currency))
  const leaks = config.leaks.url ? openLeakedPasswords(config.leaks.url, log) : outside?.checks.leaks
  const ratesUrl = config.rates.url ?? outside?.rates.url
  return createCore({
    prisma,
    clock: clock.now,
    newId: uuidv7,
    random: systemRandom,
    keyring,
    hasher: createHasher({ pepper: keys.pinPepper }),
    ...(leaks && { leaks }),
    documents: createDocumentDesk(),
    scanner: openScanner(config, outside),
    rateFeed: ratesUrl ? openRateFeed(ratesUrl, log) : null,
    webhookOrigins,
    bankAccounts: given.length > 0 || !outside ? Object.fromEntries(given) : outside.bankAccounts,
    ...desks,
  })
}

/** Without a scanner nothing is clean. */
function openScanner({ scanner: { url } }: Config, outside: Outside | undefined): Scanner {
  if (url) return createClamdScanner(url)
  return outside?.checks.scanner ?? { scan: async () => 'no_answer' }
}

// Loaded only where there is no token: a production never reads a line of it.
async function openOutside({ dataDir, production, rails, contact }: Config, clock: Clock, shutdown: Shutdown) {
  if (production) throw new Error('the sandbox has no place in production')
  const { openOutsideWorld } = await import('./sandbox/world.ts')
  const outside = await openOutsideWorld({
    dataDir,
    now: clock.now,
    railSecrets: Object.fromEntries(Object.entries(rails).map(([code, { secrets }]) => [code, secrets.join(' ')])),
    mailSecret: contact.mailInSecrets.join(' '),
  })
  shutdown.onStop('sandbox.world', outside.close)
  return outside
}

export type Outside = Awaited<ReturnType<typeof openOutside>>
