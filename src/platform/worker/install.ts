import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'

export const WORKER_SCHEMA = 'graphile_worker'

/** Where a `now()` lives that answers in the application's time; only sessions that search it first ever meet it. */
export const CLOCK_SCHEMA = 'worker_clock'

// Any number does, as long as no other lock of ours uses it.
const INSTALLING = 7_263_915

const CLOCK = `
  do $$ begin
    if to_regnamespace('${CLOCK_SCHEMA}') is null then create schema ${CLOCK_SCHEMA}; end if;
  end $$;
  create or replace function ${CLOCK_SCHEMA}.now() returns timestamptz language sql stable
  as 'select public.app_now()'`

const QUIET = new Logger(() => () => {})

/**
 * Brings the job queue's own tables to its newest migration. They belong to the application's role, which adds and
 * runs jobs in them; the right to create a schema is lent to it for the first installation only. Safe to repeat, also
 * by several processes at once.
 * @param urls `adminUrl` of a role that owns the database, `appUrl` of the application's role; they may be the same
 */
export async function installWorkerSchema(urls: { adminUrl: string; appUrl: string }): Promise<void> {
  const admin = new pg.Client({ connectionString: urls.adminUrl })
  await admin.connect()
  try {
    await admin.query('select pg_advisory_lock($1)', [INSTALLING])
    await withRightToCreate(admin, await roleOf(urls.appUrl), async () => {
      await runMigrations({ connectionString: urls.appUrl, schema: WORKER_SCHEMA, logger: QUIET })
      await asked(urls.appUrl, CLOCK)
    })
  } finally {
    await admin.end()
  }
}

async function withRightToCreate(admin: pg.Client, role: string, work: () => Promise<void>): Promise<void> {
  const { rows } = await admin.query<{ needed: boolean; database: string }>(
    `select current_database() as database,
            not has_database_privilege($1, current_database(), 'CREATE')
            and (to_regnamespace($2) is null or to_regnamespace($3) is null) as needed`,
    [role, WORKER_SCHEMA, CLOCK_SCHEMA],
  )
  const [found] = rows
  if (!found?.needed) return work()
  const right = `create on database ${admin.escapeIdentifier(found.database)}`
  await admin.query(`grant ${right} to ${admin.escapeIdentifier(role)}`)
  try {
    await work()
  } finally {
    await admin.query(`revoke ${right} from ${admin.escapeIdentifier(role)}`)
  }
}

/** Asked of the server, because an address may name no role, or another than the one that comes out of it. */
async function roleOf(url: string): Promise<string> {
  const [row] = await asked(url, 'select current_user as role')
  return String(row?.role)
}

async function asked(url: string, sql: string): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
