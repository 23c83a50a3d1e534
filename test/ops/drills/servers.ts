import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { money } from '#core'
import { migrate } from '../../../src/platform/database/migrate.ts'
import { createMailer, type Mailer } from '../../../src/platform/mail/mailer.ts'
import { connectRedis } from '../../../src/platform/redis/connect.ts'
import { startPrivateRedis } from '../../../src/platform/redis/private-server.ts'
import { query } from '../../support/database.ts'
import { startOwnServer } from '../../support/own-server.ts'
import { topUp } from '../../support/people.ts'
import { openWallet, settleShopkeeper } from '../../support/wallet.ts'
import { word } from './environment.ts'
import { openMailServer } from './mail-server.ts'
import { type Drill, isRefused, live, type Rotated } from './rotated.ts'

const SILENT = pino({ level: 'silent' })

/** The same address with another password. */
function withPassword(address: string, password: string): string {
  const url = new URL(address)
  url.password = password
  return url.href
}

/** People top up all the time: sessions that are open stay open, and the next process comes with the new password. */
export const databasePassword =
  (role: 'app' | 'owner'): Drill =>
  async () => {
    const server = await startOwnServer({ outlives: 'programs' })
    const [old, key, password] = [server[role], Buffer.alloc(32, 3), word()]
    const renewed = withPassword(old, password)
    const first = openWallet(server.app, key, 2)
    const { chat } = await settleShopkeeper(first, 1, money(100n, 'EUR'))
    let wallet = first
    const life = live(() => topUp(wallet.core, chat, money(100n, 'EUR')))
    await life.goesOn()
    await query(server.superuser, `alter role okpay_${role} password '${password}'`)
    await life.goesOn()
    // The next process migrates as the owner, and works as the application.
    const urls = { owner: server.owner, app: server.app, [role]: renewed }
    await migrate(urls.owner, urls.app)
    const second = openWallet(urls.app, key, 2)
    wallet = second
    await life.goesOn()
    await first.close()
    await life.goesOn()
    const seen = await life.stop()
    const oldIsDead = await isRefused(query(old, 'select 1'))
    await second.close()
    await server.close()
    return { ...seen, oldIsDead }
  }

export const redisPassword: Drill = async () => {
  const dir = await mkdtemp(join(tmpdir(), 'okpay-drill-'))
  const server = await startPrivateRedis(dir)
  if (!server) throw new Error('no redis-server on the PATH')
  const password = word()
  const first = await connectRedis(server.url, SILENT)
  let redis = first
  const life = live(() => redis.incr('talk'))
  await life.goesOn()
  await first.config('SET', 'requirepass', password)
  await life.goesOn()
  const second = await connectRedis(withPassword(server.url, password), SILENT)
  redis = second
  await life.goesOn()
  first.disconnect()
  const seen = await life.stop()
  const oldIsDead = await isRefused(connectRedis(server.url, SILENT))
  // What started it stops it with the password it knows.
  await second.config('SET', 'requirepass', new URL(server.url).password)
  second.disconnect()
  await server.stop()
  await rm(dir, { recursive: true })
  return { ...seen, oldIsDead }
}

/** A mail is sent by its job, which tries again: with the old password it waits, with the new one it leaves. */
export const mailPassword: Drill = async () => {
  const server = await openMailServer()
  const mailerWith = (password: string): Mailer =>
    createMailer({ from: 'no-reply@pay.example.com', smtpUrl: `smtp://wallet:${password}@127.0.0.1:${server.port}` })
  const [old, next] = [word(), word()]
  const mail = { to: 'anna@example.org', subject: 'A code', text: 'words', html: '<p>words</p>' }
  server.password = old
  const first = mailerWith(old)
  let mailer = first
  let waited = 0
  const life = live(async () => {
    for (let tries = 0; tries < 100; tries++) {
      if (!(await isRefused(mailer.send(mail)))) return
      waited += 1
      await pause(20)
    }
    throw new Error('a mail was given up')
  })
  await life.goesOn()
  server.password = next
  while (waited === 0) await pause(5)
  mailer = mailerWith(next)
  await life.goesOn()
  const seen: Rotated = { ...(await life.stop()), oldIsDead: await isRefused(first.send(mail)) }
  if (server.taken !== seen.asked) seen.trouble.push(`${seen.asked} mails were written, ${server.taken} taken`)
  server.close()
  return seen
}
