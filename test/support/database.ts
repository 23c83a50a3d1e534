import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { copyOf } from './database-copy.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection strings of the test server, with `$db` where the database's name goes. */
    postgres: { superuser: string; owner: string; app: string }
  }
}

/** The database every test database is a copy of: migrated once, never connected to. */
export const TEMPLATE = 'okpay_template'

export type TestDatabase = { name: string; owner: string; app: string; superuser: string; drop(): Promise<void> }

/** A migrated database of one's own, copied from the template in milliseconds. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const urls = inject('postgres')
  const name = `t_${randomUUID().replaceAll('-', '')}`
  const on = (url: string, database: string) => url.replace('$db', database)
  await query(on(urls.superuser, 'postgres'), copyOf(TEMPLATE, name))
  return {
    name,
    owner: on(urls.owner, name),
    app: on(urls.app, name),
    superuser: on(urls.superuser, name),
    drop: () => drop(on(urls.superuser, 'postgres'), name),
  }
}

/**
 * A pool says it has ended while its connections are still closing, and a connection cut off at that moment is an
 * error nobody listens for. So the server is first given its five seconds to see them go.
 */
async function drop(url: string, name: string): Promise<void> {
  const IN_USE = '55006'
  await query(url, `drop database if exists ${name}`).catch((error: pg.DatabaseError) => {
    if (error.code !== IN_USE) throw error
    return query(url, `drop database if exists ${name} with (force)`)
  })
}

/** Runs SQL as the given role, outside every port: for setting up and for attacking. */
export async function query(url: string, sql: string, values: unknown[] = []): Promise<void> {
  await rows(url, sql, values)
}

export async function rows<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}
