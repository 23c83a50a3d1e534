import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { ensureDatabase, startEmbedded } from '../../src/platform/database/embedded.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { installWorkerSchema } from '../../src/platform/worker/install.ts'
import { settleTown, type Town } from './town.ts'

// Here processes die, never the machine: flushing to disk would prove nothing.
const FLAGS = [
  'fsync=off',
  'full_page_writes=off',
  'max_connections=200',
  'jit=off',
  'autovacuum=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'shared_buffers=256MB',
]
const TOWN = 'crash_town'

/** One PostgreSQL for all kills, and a town in it that every kill gets a copy of. */
export type Server = {
  town: Town
  copy(): Promise<Copy>
  close(): Promise<void>
}

/** A database of a kill's own. */
export type Copy = { appUrl: string; adminUrl: string; db: pg.Client; drop(): Promise<void> }

export async function startServer(): Promise<Server> {
  const dir = await mkdtemp(join(tmpdir(), 'okpay-crash-'))
  const server = await startEmbedded(
    dir,
    FLAGS.flatMap((flag) => ['-c', flag]),
  )
  await ensureDatabase(server, TOWN)
  const [adminUrl, app] = [server.url('okpay_owner', TOWN), server.url('okpay_app', TOWN)]
  await migrate(adminUrl, app)
  await installWorkerSchema({ adminUrl: server.url('postgres', TOWN), appUrl: app })
  const town = await settleTown({ app, superuser: server.url('postgres', TOWN) })
  const admin = new pg.Pool({ connectionString: server.url('postgres', 'postgres'), max: 4 })
  let copies = 0

  return {
    town,
    async copy() {
      const name = `crash_${++copies}`
      await admin.query(`create database ${name} owner okpay_owner template ${TOWN}`)
      const db = await connected(server.url('postgres', name))
      return {
        appUrl: server.url('okpay_app', name),
        adminUrl: server.url('okpay_owner', name),
        db,
        async drop() {
          await db.end()
          await admin.query(`drop database ${name} with (force)`)
        },
      }
    },
    async close() {
      await admin.end()
      await server.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  return client
}
