import pg from 'pg'
import type { Logger } from 'pino'
import { WORKER_SCHEMA } from './install.ts'

/**
 * Knows which workers are alive. The queue alone would keep the jobs of a killed process for four hours; here every
 * worker holds an advisory lock for as long as its process is connected, and jobs of workers without one are freed.
 */
export type Leases = {
  /** Declares a worker of this process alive. */
  hold(workerId: string): Promise<void>
  /** Frees the jobs of workers that are gone. @returns the workers they were taken from */
  freeAbandoned(): Promise<string[]>
  close(): Promise<void>
}

const LOCK_CLASS = 7_263_916
// A worker may take its first job a moment before its lease is written.
const GRACE_MS = 10_000

const HOLD = 'select pg_advisory_lock_shared($1, hashtext($2))'

const FREE = `
  with taken as (
    select locked_by, locked_at from ${WORKER_SCHEMA}._private_jobs where locked_at is not null
    union all
    select locked_by, locked_at from ${WORKER_SCHEMA}._private_job_queues where locked_at is not null
  ), gone as (
    select distinct locked_by from taken
    where locked_at <= now() - make_interval(secs => $2::float8 / 1000) and not exists (
      select 1 from pg_locks l
      where l.locktype = 'advisory' and l.granted and l.classid = $1::oid
        and l.database = (select oid from pg_database where datname = current_database())
        and l.objid = (hashtext(locked_by)::bigint & 4294967295)::oid)
  ), ids as (select array_agg(locked_by) as all_of_them from gone)
  select all_of_them, ${WORKER_SCHEMA}.force_unlock_workers(all_of_them) from ids where all_of_them is not null`

/** @param address where the queue lives, as `workerAddress` makes it */
export async function openLeases(address: string, logger: Logger, graceMs = GRACE_MS): Promise<Leases> {
  const held: string[] = []
  let client = await connected()
  let closed = false

  async function connected(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString: address, keepAlive: true })
    // A lost connection shows in the next query, which opens another.
    fresh.on('error', (err) => logger.warn({ err }, 'worker.lease_connection_lost'))
    await fresh.connect()
    for (const workerId of held) await fresh.query(HOLD, [LOCK_CLASS, workerId])
    return fresh
  }

  async function query<Row extends pg.QueryResultRow>(sql: string, values: unknown[]): Promise<Row[]> {
    try {
      return (await client.query<Row>(sql, values)).rows
    } catch (error) {
      if (closed) throw error
      await client.end().catch(() => {})
      client = await connected()
      return (await client.query<Row>(sql, values)).rows
    }
  }

  return {
    async hold(workerId) {
      held.push(workerId)
      await query(HOLD, [LOCK_CLASS, workerId])
    },
    async freeAbandoned() {
      const [freed] = await query<{ all_of_them: string[] }>(FREE, [LOCK_CLASS, graceMs])
      if (freed) logger.warn({ workers: freed.all_of_them }, 'worker.jobs_taken_over')
      return freed?.all_of_them ?? []
    },
    async close() {
      closed = true
      await client.end()
    },
  }
}
