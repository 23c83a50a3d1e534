import { z } from 'zod'
import { type RailsConfig, railConflicts, railSettings, railVariables } from './config/rails.ts'
import { type LOG_LEVELS, variables } from './config/variables.ts'

export type LogLevel = (typeof LOG_LEVELS)[number]
export type BotMode = { mode: 'polling' } | { mode: 'webhook'; secrets: string[] }

/** What the environment decided, checked and typed. Nothing else in the program reads the environment. */
export type Config = {
  production: boolean
  logLevel: LogLevel
  /** Where development keeps what it makes for itself. */
  dataDir: string
  http: {
    host: string
    port: number
    /** A port nobody asked for may move to a free one when it is taken. */
    portChosen: boolean
    publicUrl: string
    /** An address nobody asked for follows the port. */
    publicUrlChosen: boolean
    /** For so long a stop goes on answering while proxies turn elsewhere. */
    drainMs: number
    /** Only these may say whom they forward for. */
    trustedProxies: string[]
    /** Without it, /metrics answers this machine only. */
    metricsToken?: string
  }
  /** Without a token the stand-in serves instead of Telegram. */
  bot: { token?: string; apiRoot: string } & BotMode
  /** Without a `url` a server of our own is started; never in production. */
  database: { url?: string; adminUrl?: string }
  redis: { url?: string }
  mail: { smtpUrl?: string; from?: string }
  /** How people reach whoever runs this, besides the chat; accounts by the network they are on. */
  contact: { mail?: string; mailInSecrets: string[]; accounts: Readonly<Record<string, string>> }
  /** Without a `url` the sandbox's scanner, or none: then no file is taken. */
  scanner: { url?: string }
  /** Without a `url` the sandbox's service, or none: then rates come by file. */
  rates: { url?: string }
  /** Without a `url` the built-in list of common passwords decides alone, or with the sandbox's one stolen one. */
  leaks: { url?: string }
  /** 32 bytes each, the newest first; two during a rotation. */
  keyEncryptionKeys: Buffer[]
  /** By code. A rail without an address is off, or the sandbox's. */
  rails: RailsConfig
  /** `webhookOrigins`: shops may be told there although it is none of the public internet. */
  sandbox: { port: number; portChosen: boolean; webhookOrigins: string[] }
}

export type Environment = Record<string, string | undefined>

const DEFAULT_PORT = 3000
const DEFAULT_SANDBOX_PORT = 3001

/** Whether this is the real thing: the one question that is asked before the rest of the environment is read. */
export function isProduction(env: Environment = process.env): boolean {
  return env.NODE_ENV === 'production'
}

/** Where development keeps what it makes for itself; asked before the rest, because some of that is configuration. */
export function dataDirOf(env: Environment = process.env): string {
  return env.DATA_DIR?.trim() || '.okpay'
}

/**
 * Reads the environment. Throws one error that names every variable that does not fit and what would.
 * @param generated secrets made by and for this machine; stand in for unset variables, but never in production
 */
export function readConfig(env: Environment = process.env, generated: Environment = {}): Config {
  const production = isProduction(env)
  const given = production ? filled(env) : { ...generated, ...filled(env) }
  const mode = given.BOT_MODE ?? (production ? 'webhook' : 'polling')
  const table = variables({ production, webhook: mode === 'webhook' })
  const own = z.object(schemasOf(table) as Schemas).safeParse(given)
  const rails = z.object(schemasOf(railVariables(production))).safeParse(given)
  const accepted: Record<string, { accepted: string }> = { ...table, ...railVariables(production) }

  const problems = new Map(production ? foreign(given) : [])
  for (const { path } of [...(own.error?.issues ?? []), ...(rails.error?.issues ?? [])]) {
    const name = String(path[0])
    const state = given[name] === undefined ? 'is missing' : 'does not fit'
    problems.set(name, `${state}; accepted: ${accepted[name]?.accepted}`)
  }
  for (const [name, problem] of [...conflicts(given, mode), ...railConflicts(given, production)])
    problems.set(name, problem)
  if (problems.size > 0 || !own.success || !rails.success) throw new Error(report(problems))
  return { ...assemble(own.data, production), rails: railSettings(rails.data) }
}

/** What belongs to the sandbox alone. */
function foreign(given: Environment): [string, string][] {
  const names = Object.keys(given).filter((name) => name.startsWith('SANDBOX_'))
  return names.map((name) => [name, 'belongs to the sandbox; accepted: not set'])
}

/** Variables that are right by themselves and wrong together. */
function conflicts(given: Environment, mode: string): [string, string][] {
  const found: [string, string][] = []
  if (mode === 'webhook' && given.BOT_TOKEN && !given.TELEGRAM_API_ROOT && !given.PUBLIC_URL?.startsWith('https://'))
    found.push(['PUBLIC_URL', 'does not fit BOT_MODE=webhook; accepted: an https:// address Telegram can reach'])
  if (given.DATABASE_ADMIN_URL && !given.DATABASE_URL)
    found.push(['DATABASE_URL', 'is missing beside DATABASE_ADMIN_URL; accepted: both, or neither'])
  return found
}

/** The values that must never reach a log, whatever text they are part of. */
export function secretValues(config: Config): string[] {
  const { bot, rails, database, redis, mail, http, contact } = config
  const passwords = [database.url, database.adminUrl, redis.url, mail.smtpUrl].flatMap((url) =>
    url && URL.canParse(url) ? [new URL(url).password] : [],
  )
  const webhook = bot.mode === 'webhook' ? bot.secrets : []
  const keys = config.keyEncryptionKeys.map((key) => key.toString('base64'))
  const signing = Object.values(rails).flatMap(({ secrets }) => secrets)
  const ours = [bot.token ?? '', http.metricsToken ?? '', ...contact.mailInSecrets]
  return [...ours, ...webhook, ...signing, ...passwords, ...keys].filter(Boolean)
}

type Schemas = { [Name in keyof ReturnType<typeof variables>]: ReturnType<typeof variables>[Name]['schema'] }
type Values = z.infer<z.ZodObject<Schemas>>

const schemasOf = (table: Record<string, { schema: z.ZodType }>): Record<string, z.ZodType> =>
  Object.fromEntries(Object.entries(table).map(([name, { schema }]) => [name, schema]))

/** Containers hand over unset variables as empty ones. */
function filled(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
}

function report(problems: Map<string, string>): string {
  const lines = [...problems].map(([name, problem]) => `  ${name} ${problem}`)
  return `The configuration does not fit (${lines.length}):\n${lines.join('\n')}`
}

function assemble(values: Values, production: boolean): Omit<Config, 'rails'> {
  const port = values.PORT ?? DEFAULT_PORT
  const mode: BotMode = Array.isArray(values.WEBHOOK_SECRET)
    ? { mode: 'webhook', secrets: values.WEBHOOK_SECRET }
    : { mode: 'polling' }
  const adminUrl = values.DATABASE_ADMIN_URL ?? values.DATABASE_URL
  return {
    production,
    logLevel: values.LOG_LEVEL,
    dataDir: values.DATA_DIR,
    http: {
      host: values.HOST,
      port,
      portChosen: values.PORT !== undefined,
      publicUrl: values.PUBLIC_URL ?? `http://127.0.0.1:${port}`,
      publicUrlChosen: values.PUBLIC_URL !== undefined,
      drainMs: values.DRAIN_SECONDS * 1000,
      trustedProxies: values.TRUSTED_PROXIES ?? [],
      ...defined({ metricsToken: values.METRICS_TOKEN }),
    },
    bot: { ...defined({ token: values.BOT_TOKEN }), apiRoot: values.TELEGRAM_API_ROOT, ...mode },
    database: defined({ url: values.DATABASE_URL, adminUrl }),
    redis: defined({ url: values.REDIS_URL }),
    mail: defined({ smtpUrl: values.SMTP_URL, from: values.MAIL_FROM }),
    contact: {
      ...defined({ mail: values.SUPPORT_MAIL }),
      mailInSecrets: values.MAIL_IN_SECRET ?? [],
      accounts: values.SOCIAL_ACCOUNTS ?? {},
    },
    scanner: defined({ url: values.CLAMD_URL }),
    rates: defined({ url: values.RATES_URL }),
    leaks: defined({ url: values.LEAKS_URL }),
    keyEncryptionKeys: values.KEY_ENCRYPTION_KEY,
    sandbox: {
      port: values.SANDBOX_PORT ?? DEFAULT_SANDBOX_PORT,
      portChosen: values.SANDBOX_PORT !== undefined,
      webhookOrigins: values.SANDBOX_WEBHOOK_ORIGINS ?? [],
    },
  }
}

function defined<T extends Record<string, string | undefined>>(values: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: string
  }
}
