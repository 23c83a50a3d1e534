import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createMetrics } from '../../../src/platform/metrics.ts'
import { workerAddress } from '../../../src/platform/worker/connection.ts'
import type { Job, JobRun } from '../../../src/platform/worker/job.ts'
import { openLeases } from '../../../src/platform/worker/leases.ts'
import { type RunningWorker, startWorker, type WorkerOptions } from '../../../src/platform/worker/worker.ts'
import { createTestDatabase, query, rows, type TestDatabase } from '../../support/database.ts'

const logger = pino({ level: 'silent' })
// How long to look before giving up, on a machine that is busy with other things.
const PATIENTLY = { timeout: 15_000 }
let database: TestDatabase
let worker: RunningWorker | undefined

beforeEach(async () => {
  database = await createTestDatabase()
})

afterEach(async () => {
  await worker?.stop()
  worker = undefined
  await database.drop()
})

const start = async (jobs: Job[], more: Partial<WorkerOptions> = {}) => {
  worker = await startWorker({ connectionString: database.app, jobs, logger, ...more })
}

const add = (sql: string) => query(database.app, `select graphile_worker.add_job(${sql})`)

/** A job whose runs can be awaited one by one. */
function observed(name: string, work: (run: JobRun) => Promise<void> | void = () => {}) {
  const arrivals: [unknown, JobRun][] = []
  const waiting: ((arrival: [unknown, JobRun]) => void)[] = []
  const job: Job = {
    name,
    async run(payload, run) {
      const waiter = waiting.shift()
      if (waiter) waiter([payload, run])
      else arrivals.push([payload, run])
      await work(run)
    },
  }
  const next = () => {
    const arrived = arrivals.shift()
    return arrived ? Promise.resolve(arrived) : new Promise<[unknown, JobRun]>((resolve) => waiting.push(resolve))
  }
  return { job, next }
}

test('a job added by SQL runs with its payload', async () => {
  const { job, next } = observed('deliver-notice')
  await start([job])
  await add(`'deliver-notice', '{"id":"n1"}'`)
  expect(await next()).toMatchObject([{ id: 'n1' }, { attempt: 1, lastAttempt: false }])
})

test('a run that throws is repeated when its time has come, and the kept message holds no secret', async () => {
  const { job, next } = observed('deliver-notice', ({ attempt }) => {
    if (attempt === 1) throw new Error('https://api.telegram.org/bot110201543:canary-token/sendMessage failed')
  })
  const metrics = createMetrics()
  await start([job], { clock: 'application', metrics })
  await add(`'deliver-notice', '{"id":"n1"}'`)
  await next()
  const failed = () => rows<{ last_error: string }>(database.app, 'select last_error from graphile_worker.jobs')
  await vi.waitFor(
    async () => expect((await failed())[0]?.last_error).toContain('/bot[hidden]/sendMessage failed'),
    PATIENTLY,
  )
  await query(database.owner, 'update public.clock set offset_seconds = offset_seconds + 60')
  expect(await next()).toMatchObject([{ id: 'n1' }, { attempt: 2 }])
  expect(await metrics.registry.metrics()).toContain('okpay_job_seconds_count{job="deliver-notice",outcome="failed"} 1')
})

test('LOG-01 KYC-05 what the queue keeps of a failed job says which trouble it is, and no word of what was sent', async () => {
  const thrown = [
    Object.assign(new Error("Can't send mail: 550 <anna@canary.example> unknown"), { responseCode: 550 }),
    Object.assign(new Error('canary'), {
      ...{ name: 'GrammyError', method: 'sendMessage', error_code: 400, payload: { text: 'canary' } },
      description: 'Bad Request: unsupported start tag "canary"',
    }),
    Object.assign(new SyntaxError('Unexpected token c, canary is not valid JSON')),
  ]
  const jobs = thrown.map((error, at) => ({ name: `fails-${at}`, run: () => Promise.reject(error) }))
  await start(jobs)
  for (const { name } of jobs) await add(`'${name}', '{}'`)
  const kept = () =>
    rows<{ last_error: string }>(database.app, 'select last_error from graphile_worker.jobs order by task_identifier')
  await vi.waitFor(async () => expect((await kept()).filter((one) => one.last_error)).toHaveLength(3), PATIENTLY)
  expect((await kept()).map((one) => one.last_error)).toEqual([
    "Can't send mail",
    "Call to 'sendMessage' failed! (400: Bad Request: unsupported start tag …)",
    'what was read is malformed',
  ])
})

test('the sandbox moves the clock and a job of tomorrow is due today', async () => {
  const { job, next } = observed('expire')
  await start([job], { clock: 'application' })
  await add(`'expire', run_at => now() + interval '1 day'`)
  await query(database.owner, 'update public.clock set offset_seconds = 86401')
  expect(await next()).toMatchObject([{}, { attempt: 1 }])
})

test('R-14 stopping waits for the job that runs and takes no other', async () => {
  const work = Promise.withResolvers<void>()
  const { job, next } = observed('slow', () => work.promise)
  await start([job], { concurrency: 1 })
  await add(`'slow', '{"n":1}'`)
  await next()
  await add(`'slow', '{"n":2}'`)
  const stopped = worker?.stop()
  worker = undefined
  work.resolve()
  await stopped
  const left = await rows(database.app, 'select payload from graphile_worker._private_jobs')
  expect(left).toEqual([{ payload: { n: 2 } }])
})

test('R-14 a job that waits hears at once that the program stops, and goes on elsewhere', async () => {
  const { job, next } = observed('patient', async ({ signal, attempt }) => {
    if (attempt > 1) return
    await once(signal, 'abort')
    signal.throwIfAborted()
  })
  await start([job], { letGoAfterMs: 3_600_000 })
  await add(`'patient', '{"n":1}'`)
  await next()
  await worker?.stop()
  await start([job], { graceMs: 0 })
  expect(await next()).toMatchObject([{ n: 1 }, { attempt: 2 }])
})

test('R-14 a job that hears nothing is let go, so that another worker may have it', async () => {
  const { job, next } = observed('deaf', ({ attempt }) => (attempt > 1 ? undefined : new Promise(() => {})))
  await start([job], { letGoAfterMs: 50 })
  await add(`'deaf', '{"n":1}'`)
  await next()
  await worker?.stop()
  await start([job], { graceMs: 0 })
  expect(await next()).toMatchObject([{ n: 1 }, { attempt: 2 }])
})

// A program of its own: takes a job, says so, and never ends it.
const ENDLESS = `
  import { pino } from 'pino'
  import { startWorker } from './src/platform/worker/worker.ts'
  const job = { name: 'pay-out', run: () => new Promise(() => { process.stdout.write('taken') }) }
  await startWorker({ connectionString: process.argv[1], jobs: [job], logger: pino({ level: 'silent' }) })`

describe('R-01 a killed process', () => {
  const address = () => workerAddress(database.app, 'database')

  async function takenByKilledProcess(): Promise<void> {
    await add(`'pay-out', '{"id":"p1"}'`)
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', ENDLESS, database.app])
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')
  }

  test('R-01 leaves its job to the living, who would otherwise wait four hours', async () => {
    await takenByKilledProcess()
    const leases = await openLeases(address(), logger, 0)
    // The server notices a moment after the process is gone that nobody is there any more.
    await vi.waitFor(async () => expect(await leases.freeAbandoned()).toHaveLength(1), PATIENTLY)
    await leases.close()
    const { job, next } = observed('pay-out')
    await start([job])
    // The server may have read the dead process's last question after it was gone, and given it the job once more.
    const [payload, { attempt }] = await next()
    expect(payload).toEqual({ id: 'p1' })
    expect(attempt).toBeGreaterThan(1)
  })

  test('R-01 a job whose worker lives is not taken from it, however long it runs', async () => {
    const work = Promise.withResolvers<void>()
    const { job, next } = observed('pay-out', () => work.promise)
    await start([job])
    await add(`'pay-out', '{"id":"p1"}'`)
    await next()
    const leases = await openLeases(address(), logger, 0)
    expect(await leases.freeAbandoned()).toEqual([])
    await leases.close()
    work.resolve()
  })

  test('R-01 a lease survives the loss of its connection', async () => {
    const holder = await openLeases(address(), logger, 0)
    await holder.hold('pool-1')
    // Of this database only: a neighbour on the same server has leases and locks of its own.
    await query(
      database.superuser,
      `select pg_terminate_backend(pid) from pg_locks join pg_database on pg_database.oid = database
       where locktype = 'advisory' and datname = current_database()`,
    )
    await add(`'pay-out'`)
    await query(
      database.app,
      `update graphile_worker._private_jobs set locked_by = 'pool-1', locked_at = now() - interval '1 day'`,
    )
    expect(await holder.freeAbandoned()).toEqual([])
    await holder.close()
    const other = await openLeases(address(), logger, 0)
    await vi.waitFor(async () => expect(await other.freeAbandoned()).toEqual(['pool-1']), PATIENTLY)
    await other.close()
  })
})
