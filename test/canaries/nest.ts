import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { createLogger } from '../../src/platform/log.ts'
import { type OpenRedis, openRedis } from '../../src/platform/redis/index.ts'
import { RedisSessions } from '../../src/platform/sessions/redis-sessions.ts'
import { type App, SECRET, startApp } from '../http/support/app.ts'
import { type Visitor, visit } from '../http/support/visitor.ts'
import { openTown, type Town } from '../support/chat.ts'
import { dumpOf } from '../support/dump.ts'

type Place = 'log' | 'redis' | 'database' | 'transcript' | 'metrics' | 'url' | 'error'

/** The whole house with its ears open: chat, pages, Redis where there is one, and everything any of them writes down. */
export type Nest = {
  town: Town
  app: App
  /** A browser whose every answer is kept. */
  browser(): Visitor
  /** Remembers a secret under what it is, and hands it back. `allowed`: the one place that shows it on purpose. */
  plant(what: string, secret: string, allowed?: Place): string
  /** Where a secret that must be nowhere was found: `what: where`. */
  hits(): Promise<string[]>
  /** Where something was found at the last look. */
  places(text: string): string[]
  planted: number
  /** How much was looked through, by place. */
  looked: Record<string, number>
  close(): Promise<void>
}

export async function openNest(): Promise<Nest> {
  const dir = await mkdtemp(join(tmpdir(), 'okpay-canaries-'))
  const redis: OpenRedis | undefined = await openRedis({}, dir, pino({ level: 'silent' }))
  const sessions = redis && new RedisSessions(redis.url, pino({ level: 'silent' }))
  const lines: string[] = []
  const answers: { status: number; text: string; path: string }[] = []
  const planted = new Map<string, { secret: string; allowed: Place | undefined }>()
  const kept: string[] = []
  const log = (line: string) => void lines.push(line)
  const town = await openTown({ log, ...(sessions && { sessions }) })
  const app = await startApp({
    core: town.world.core,
    mailIn: { secrets: [SECRET] },
    now: town.world.deps.clock,
    log: createLogger({ level: 'trace' }, { write: log }),
  })
  const looked: Record<string, number> = {}
  let last: [string, string][] = []

  function browser(): Visitor {
    const real = visit(app)
    const keep = async (path: string, response: Response) => {
      answers.push({ status: response.status, text: await response.clone().text(), path })
      return response
    }
    return {
      open: async (path, headers) => keep(path, await real.open(path, headers)),
      send: async (path, fields, headers) => keep(path, await real.send(path, fields, headers)),
      get csrf() {
        return real.csrf
      },
      get cookie() {
        return real.cookie
      },
    }
  }

  /** What lies in Redis at this moment: sessions are overwritten, so it is asked more than once. */
  async function look(): Promise<string> {
    if (!redis) return ''
    for (const key of await redis.client.keys('*')) kept.push(`${key} ${await redis.client.get(key)}`)
    return kept.join('\n')
  }

  async function hits(): Promise<string[]> {
    const { text: database } = await dumpOf(town.world.database.superuser)
    const places: Record<Place, string> = {
      log: lines.join('\n'),
      redis: await look(),
      // A sealed byte string in hexadecimal has digits of its own.
      database: database.replace(/\\\\x[0-9a-f]*/g, ''),
      transcript: transcripts(town),
      metrics: await app.metrics.metrics(),
      url: answers.map(({ path }) => path).join('\n'),
      error: answers.flatMap(({ status, text }) => (status >= 400 ? [text] : [])).join('\n'),
    }
    last = Object.entries(places)
    for (const [place, text] of last) looked[place] = text.length
    const found: string[] = []
    for (const [what, { secret, allowed }] of planted)
      for (const [place, text] of Object.entries(places))
        if (place !== allowed && within(text, secret)) found.push(`${what}: ${place}`)
    return found
  }

  return {
    town,
    app,
    browser,
    looked,
    get planted() {
      return planted.size
    },
    plant(what, secret, allowed) {
      if (secret.length < 6) throw new Error(`${what} is too short to be looked for`)
      planted.set(what, { secret, allowed })
      return secret
    },
    hits,
    places: (text) => last.flatMap(([place, all]) => (all.includes(text) ? [place] : [])),
    async close() {
      await app[Symbol.asyncDispose]()
      await town.close()
      sessions?.close()
      await redis?.close()
      await rm(dir, { recursive: true })
    },
  }
}

/** Digits count only where they stand alone: amounts and ids are full of them. */
const within = (text: string, secret: string): boolean =>
  /^\d+$/.test(secret) ? new RegExp(`(?<![\\w.-])${secret}(?![\\w.-])`).test(text) : text.includes(secret)

/** What stands in the chats: messages that were deleted are gone. */
const transcripts = ({ standIn }: Town): string =>
  standIn.world
    .people()
    .flatMap(({ id }) => standIn.world.chat(id).messages)
    .flatMap(({ deleted, text }) => (deleted ? [] : [text]))
    .join('\n')
