import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { openSchemaEngine } from './schema-engine.ts'

const FOLDER = join(import.meta.dirname, '../../../prisma/migrations')

// Any number does, as long as no other lock of ours uses it.
const MIGRATING = 7_263_914

/**
 * Brings the database to the newest migration, as the owner role, and lets the application's role in. Processes that
 * start together take turns: rights cannot be granted twice at the same moment.
 * Applied ones are recorded in `_prisma_migrations`, so `prisma migrate deploy` stays interchangeable. A role that owns
 * no tables, as a program has that is not trusted with them, only looks that somebody did: older tables than its code
 * are refused, newer ones are not, for an upgrade begins with the tables.
 * @returns the names of the migrations that were applied now
 */
export async function migrate(adminUrl: string, applicationUrl: string): Promise<string[]> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    await admin.query('select pg_advisory_lock($1)', [MIGRATING])
    if (await isGuest(admin)) return await refuseOlderTables(admin)
    const applied = await applyMigrations(adminUrl)
    const [owner, application] = [new URL(adminUrl).username, new URL(applicationUrl).username]
    // An owner who is the application, too, cannot be kept from the tables, and must not be kept from migrating.
    if (application !== owner)
      await admin.query('select ledger.grant_application($1), ledger.grant_doors($1)', [application])
    return applied
  } finally {
    await admin.end()
  }
}

/** Whether the tables are there, and somebody else's. */
async function isGuest(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ guest: boolean }>(
    `select exists (select from pg_class where oid = to_regclass('public._prisma_migrations')
                    and not pg_has_role(relowner, 'member')) as guest`,
  )
  return rows[0]?.guest === true
}

async function refuseOlderTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select public.applied_migrations() as name')
  const applied = new Set(rows.map(({ name }) => name))
  const missing = (await migrationNames()).filter((name) => !applied.has(name))
  if (missing.length === 0) return []
  throw new Error(`The tables are older than the program (without ${missing.join(', ')}); run: npm run db:migrate`)
}

async function applyMigrations(adminUrl: string): Promise<string[]> {
  const engine = await openSchemaEngine(adminUrl)
  const { appliedMigrationNames } = await engine
    .applyMigrations({
      migrationsList: await migrationsList(),
      filters: { externalTables: [], externalEnums: [] },
    })
    .finally(() => engine.close())
  return appliedMigrationNames
}

/** The migrations on disk, in the shape the schema engine reads. */
export async function migrationsList() {
  const migrationDirectories = await Promise.all(
    (await migrationNames()).map(async (path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: await readFile(join(FOLDER, path, 'migration.sql'), 'utf8') },
      },
    })),
  )
  const lockfile = { path: 'migration_lock.toml', content: await readFile(join(FOLDER, 'migration_lock.toml'), 'utf8') }
  return { baseDir: FOLDER, lockfile, shadowDbInitScript: '', migrationDirectories }
}

const migrationNames = async (): Promise<string[]> =>
  (await readdir(FOLDER, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
