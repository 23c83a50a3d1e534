import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { EmbeddedDatabase } from '../../src/platform/database/embedded.ts'
import { copyOf } from '../../test/support/database-copy.ts'
import { startOwnServer } from '../../test/support/own-server.ts'
import { settleTown, type Town } from './town.ts'

const FLAGS = [
  'max_connections=200',
  'autovacuum=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'shared_buffers=256MB',
]
const EMPTY = 'crash_empty'

/** One PostgreSQL for all kills, and a town in it that every kill gets a copy of. */
export type Server = {
  town: Town
  copy(): Promise<Copy>
  close(): Promise<void>
}

/** A database of a kill's own. */
export type Copy = { appUrl: string; adminUrl: string; db: pg.Client; drop(): Promise<void> }

export async function startServer(): Promise<Server> {
  // Here processes of the program die, never PostgreSQL or the machine.
  const server = await startOwnServer({ outlives: 'programs', flags: FLAGS, database: EMPTY })
  const inside = await openServer(server, EMPTY)
  return {
    ...inside,
    async close() {
      await inside.close()
      await server.close()
    },
  }
}

/** Settles a town on a server that runs. @param empty a migrated database there, to which nobody is connected */
export async function openServer({ url }: Pick<EmbeddedDatabase, 'url'>, empty: string): Promise<Server> {
  const admin = new pg.Pool({ connectionString: url('postgres', 'postgres'), max: 4 })
  admin.on('error', () => {})
  const made = (name: string, of: string) => admin.query(copyOf(of, name))
  const place = `crash_${randomUUID().replaceAll('-', '')}`
  await made(place, empty)
  const town = await settleTown({ app: url('okpay_app', place), superuser: url('postgres', place) })
  let copies = 0
  return {
    town,
    async copy() {
      const name = `${place}_${++copies}`
      await made(name, place)
      const db = new pg.Client({ connectionString: url('postgres', name) })
      db.on('error', () => {})
      await db.connect()
      return {
        appUrl: url('okpay_app', name),
        adminUrl: url('okpay_owner', name),
        db,
        async drop() {
          await db.end()
          await admin.query(`drop database ${name} with (force)`)
        },
      }
    },
    async close() {
      await admin.query(`drop database ${place} with (force)`)
      await admin.end()
    },
  }
}
