import { EventEmitter, once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import {
  type CronItem,
  parseCronItems,
  Logger as QueueLogger,
  run,
  type Task,
  type WorkerEvents,
} from 'graphile-worker'
import type { Logger } from 'pino'
import { messageOf } from '../log/said.ts'
import { createScrubber } from '../log/scrub.ts'
import type { Metrics } from '../metrics.ts'
import { type WorkerClock, workerAddress } from './connection.ts'
import { WORKER_SCHEMA } from './install.ts'
import type { Job } from './job.ts'
import { openLeases } from './leases.ts'
import { openPool } from './pool.ts'

export type WorkerOptions = {
  connectionString: string
  jobs: readonly Job[]
  logger: Logger
  /** How many jobs run at once in this process. */
  concurrency?: number
  /** How many connections they share: jobs that mostly wait for somebody else need fewer than there are of them. */
  connections?: number
  clock?: WorkerClock
  metrics?: Metrics
  /** Values that must not be kept with a failed job's message. */
  secrets?: string[]
  /** For how long a job that was taken is left to its worker before anybody asks whether that worker is alive. */
  graceMs?: number
  /** For how long a run may go on once the program stops. */
  letGoAfterMs?: number
}

export type RunningWorker = {
  /**
   * Takes no more jobs, tells those that run to come to an end, and lets go of what has not after 8 s: the queue gives it to
   * another worker. Asked again, it is the same stop.
   */
  stop(): Promise<void>
}

const POLL_MS = 1_000
const LET_GO_AFTER_MS = 8_000
const TAKE_OVER_EVERY_MS = 15_000

/** Starts working off the queue: jobs as they come, crons on their minute, and what killed processes left behind. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { jobs, logger, concurrency = 4, connections: most = concurrency + 2, clock = 'database', graceMs } = options
  const connectionString = workerAddress(options.connectionString, clock)
  const leases = await openLeases(connectionString, logger, graceMs)
  const events: WorkerEvents = new EventEmitter()
  const trouble = (err: unknown) => logger.error({ err }, 'worker.take_over_failed')
  events.on('pool:create', ({ workerPool }) => void leases.hold(workerPool.id).catch(trouble))

  const takeOver = () => void leases.freeAbandoned().catch(trouble)
  takeOver()
  const timer = setInterval(takeOver, TAKE_OVER_EVERY_MS)

  const connections = openPool(connectionString, most, logger)
  const runner = await run({
    pgPool: connections.pool,
    schema: WORKER_SCHEMA,
    concurrency,
    pollInterval: POLL_MS,
    gracefulShutdownAbortTimeout: 0,
    noHandleSignals: true,
    events,
    logger: queueLogger(logger),
    taskList: Object.fromEntries(jobs.map((job) => [job.name, task(job, options)])),
    parsedCronItems: parseCronItems(cronsOf(jobs)),
  })
  // Losing the queue for good is for the log and the alarm; the other parts of the program go on.
  runner.promise.catch((err: unknown) => logger.fatal({ err }, 'worker.ended'))

  let stopping: Promise<void> | undefined
  async function end(): Promise<void> {
    clearInterval(timer)
    await runner.stop()
    await connections.close()
    await leases.close()
  }
  return {
    stop() {
      stopping ??= end()
      return stopping
    },
  }
}

/**
 * What the clock sets off, under the job's name as its key: of a job that keeps failing one repeat waits, and the next
 * minute's stands in its place. Else one that fails for a night wakes up in some hundreds of its like.
 */
export const cronsOf = (jobs: readonly Job[]): CronItem[] =>
  jobs.flatMap(({ name, cron }) =>
    cron ? [{ task: name, match: cron, options: { jobKey: name, jobKeyMode: 'replace' } }] : [],
  )

function task({ name, run }: Job, { logger, metrics, secrets, letGoAfterMs = LET_GO_AFTER_MS }: WorkerOptions): Task {
  const scrub = createScrubber(secrets)
  return async (payload, { job, abortSignal }) => {
    const done = metrics?.jobs.startTimer({ job: name })
    const lastAttempt = job.attempts >= job.max_attempts
    try {
      const known = { id: job.id, attempt: job.attempts, lastAttempt, signal: abortSignal }
      await unlessStopped(run(payload, known), abortSignal, letGoAfterMs)
      done?.({ outcome: 'done' })
    } catch (err) {
      done?.({ outcome: lastAttempt ? 'given_up' : 'failed' })
      const what = { job: name, id: job.id, attempt: job.attempts }
      // Nothing failed where the program only stops: the queue gives it to another worker.
      if (abortSignal.aborted) logger.info({ err, ...what }, 'job.put_off')
      else logger[lastAttempt ? 'error' : 'warn']({ err, ...what }, 'job.failed')
      // The queue keeps the message in its table, unsealed: neither a token nor a word of anybody's has business there.
      throw new Error(scrub(messageOf(err)))
    }
  }
}

/** Who does not come to an end when the program stops is taken for dead, as it will be in a moment. */
async function unlessStopped(running: Promise<void>, stopped: AbortSignal, withinMs: number): Promise<void> {
  const ended = new AbortController()
  const late = async () => {
    if (!stopped.aborted) await once(stopped, 'abort', { signal: ended.signal })
    await pause(withinMs, undefined, { signal: ended.signal })
    throw new Error('the program stopped before the job ended')
  }
  const letGo = late()
  letGo.catch(() => {})
  try {
    await Promise.race([running, letGo])
  } finally {
    ended.abort()
  }
}

/** What the queue warns of where several jobs share a connection, which is meant. */
const SHARED = 'having maxPoolSize'

/** The queue's own words, in our log. A failed job was logged above, with its causes. */
function queueLogger(logger: Logger): QueueLogger {
  const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const
  return new QueueLogger(() => (level, message, meta) => {
    const known = level === 'warning' && message.includes(SHARED) ? 'debug' : levels[level]
    if (!meta?.failure) logger[known]({ worker: true }, message)
  })
}
