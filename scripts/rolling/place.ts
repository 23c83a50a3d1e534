import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPrivateRedis } from '../../src/platform/redis/private-server.ts'
import { startStandIn } from '../../src/sandbox/telegram/index.ts'
import { startOwnServer } from '../../test/support/own-server.ts'
import { BANK_ACCOUNTS } from '../../test/support/wallet.ts'
import type { Certificate } from './certificate.ts'
import { Program } from './program.ts'
import { startProxy } from './proxy.ts'

/** A production on this machine: PostgreSQL, Redis, two processes behind a proxy, and Telegram's stand-in that posts to it. */
export type Place = NonNullable<Awaited<ReturnType<typeof openPlace>>>

const hex = (bytes: number) => randomBytes(bytes).toString('hex')

/**
 * @param certificate the proxy's, which this process trusts
 * @returns undefined where there is no Redis to be found: production has one
 */
export async function openPlace(certificate: Certificate) {
  const dir = await mkdtemp(join(tmpdir(), 'okpay-rolling-'))
  const redis = await startPrivateRedis(dir)
  if (!redis) return undefined
  const [server, telegram, proxy] = await Promise.all([startOwnServer(), startStandIn(), startProxy(certificate)])
  const keyEncryptionKey = randomBytes(32)
  const bankSecret = randomBytes(32)
  const secrets = {
    BOT_TOKEN: telegram.bot.token,
    WEBHOOK_SECRET: hex(32),
    DATABASE_URL: server.app,
    REDIS_URL: redis.url,
    SMTP_URL: 'smtp://127.0.0.1:9',
    METRICS_TOKEN: hex(32),
    KEY_ENCRYPTION_KEY: keyEncryptionKey.toString('base64'),
    RAIL_BANK_SECRET: `whsec_${bankSecret.toString('base64')}`,
  }
  const env: NodeJS.ProcessEnv = {
    ...{ PATH: process.env['PATH'], NODE_ENV: 'production', LOG_LEVEL: 'info', DRAIN_SECONDS: '2' },
    ...{ PUBLIC_URL: proxy.url, TRUSTED_PROXIES: '127.0.0.1', TELEGRAM_API_ROOT: telegram.apiRoot },
    ...{ CLAMD_URL: 'tcp://127.0.0.1:9', RAIL_BANK_ACCOUNTS: JSON.stringify(BANK_ACCOUNTS) },
  }
  for (const [name, value] of Object.entries(secrets)) {
    env[`${name}_FILE`] = join(dir, name)
    await writeFile(join(dir, name), `${value}\n`, { mode: 0o600 })
  }
  const programs = [1, 2].map((number) => new Program(env, join(dir, `app${number}.log`)))
  return {
    ...{ dir, env, server, telegram, proxy, keyEncryptionKey, bankSecret, programs, secrets },
    /** Starts one, of the version in `tree`, and lets the proxy know. */
    async start(program: Program, tree?: string) {
      await program.start(tree)
      proxy.behind.add(program.url)
    },
    /** Ends one; the proxy finds out by itself. */
    async end(program: Program, signal: 'SIGTERM' | 'SIGKILL') {
      const code = await program.end(signal)
      proxy.behind.delete(program.url)
      return code
    },
    async close() {
      for (const program of programs) await program.end('SIGKILL')
      await telegram.close()
      await proxy.close()
      await redis.stop()
      await server.close()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
