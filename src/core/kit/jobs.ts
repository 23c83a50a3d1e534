import { Prisma } from '#prisma'
import type { Scope } from './use-case.ts'

/** What a job is told: which rows it is about. They hold everything else, sealed where it is personal. */
export type JobPayload = { id?: string; ids?: readonly string[] }

export type JobOptions = {
  /** One waiting job per key: a second one replaces it. */
  jobKey?: string
  runAt?: Date
  maxAttempts?: number
}

/**
 * Adds a job to the outbox inside the running transaction: it exists exactly when what caused it does.
 */
export async function enqueue(
  scope: Scope,
  job: string,
  payload: JobPayload,
  { jobKey, runAt, maxAttempts }: JobOptions = {},
): Promise<void> {
  await scope.tx.$queryRaw`
    select id from graphile_worker.add_job(
      identifier => ${job}::text,
      payload => ${JSON.stringify(payload)}::json,
      run_at => ${runAt ?? null}::timestamptz,
      max_attempts => ${maxAttempts ?? null}::integer,
      job_key => ${jobKey ?? null}::text)`
}

/** Adds many jobs of one kind in one statement. */
export async function enqueueAll(scope: Scope, job: string, payloads: readonly JobPayload[]): Promise<void> {
  if (payloads.length === 0) return
  await scope.tx.$queryRaw`select ${added(job, payloads)}`
}

/**
 * The same as part of a statement that does more: how many jobs were added. The set-wise way in: one by one, adding a
 * payment's job cost more than booking the payment.
 */
export const added = (job: string, payloads: readonly JobPayload[]): Prisma.Sql => Prisma.sql`(
  select count(*) from graphile_worker.add_jobs(array(
    select (${job}, p::json, null, null, null, null, null, null)::graphile_worker.job_spec
    from unnest(${payloads.map((payload) => JSON.stringify(payload))}::text[]) as p))) as jobs`
