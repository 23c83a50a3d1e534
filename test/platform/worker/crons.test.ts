import { makeWorkerUtils, type WorkerUtils } from 'graphile-worker'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WORKER_SCHEMA } from '../../../src/platform/worker/install.ts'
import type { Job } from '../../../src/platform/worker/job.ts'
import { cronsOf } from '../../../src/platform/worker/worker.ts'
import { createTestDatabase, query, rows, type TestDatabase } from '../../support/database.ts'

let database: TestDatabase
let queue: WorkerUtils

beforeEach(async () => {
  database = await createTestDatabase()
  queue = await makeWorkerUtils({ connectionString: database.app, schema: WORKER_SCHEMA })
})

afterEach(async () => {
  await queue.release()
  await database.drop()
})

const job = (name: string, cron?: string): Job => ({ name, ...(cron && { cron }), run: () => Promise.resolve() })
const waiting = () =>
  rows<{ task: string; attempts: number }>(
    database.superuser,
    'select task_identifier as task, attempts from graphile_worker.jobs order by 1',
  )

/** What the queue's clock does on a job's minute. */
async function minute(jobs: readonly Job[]): Promise<void> {
  for (const { task, options } of cronsOf(jobs)) await queue.addJob(task, {}, options)
}

test('a job of every minute that keeps failing leaves one repeat waiting, however many minutes pass, and begins afresh', async () => {
  const jobs = [job('sweep', '* * * * *'), job('seal-books', '* * * * *'), job('deliver-notice')]
  await minute(jobs)
  await query(
    database.superuser,
    "update graphile_worker._private_jobs set attempts = 9, run_at = now() + interval '5 hours'",
  )
  for (let passed = 0; passed < 5; passed++) await minute(jobs)
  expect(await waiting()).toEqual([
    { task: 'seal-books', attempts: 0 },
    { task: 'sweep', attempts: 0 },
  ])
})
