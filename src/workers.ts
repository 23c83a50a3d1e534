import type { Logger } from 'pino'
import { type Config, secretValues } from './config.ts'
import type { loadJobs } from './jobs/index.ts'
import type { OpenDatabase } from './platform/database/open.ts'
import type { Metrics } from './platform/metrics.ts'
import type { Shutdown } from './platform/shutdown.ts'
import { startWorker } from './platform/worker/worker.ts'

/** What waits for shops' servers has workers of its own: however many of those hang, nobody else waits for them. */
const WEBHOOKS_AT_ONCE = { concurrency: 48, connections: 8 }

type Floor = {
  config: Config
  database: OpenDatabase
  /** The sandbox's outside, whose clock is moved by hand. */
  outside: object | undefined
  logger: Logger
  metrics: Metrics
  shutdown: Shutdown
}

/**
 * Those that work off the queue in this process, each with its own share of connections. They may be told to stop before
 * their turn, so that their last jobs end while the doors still close.
 */
export async function openWorkers(
  { config, database, outside, logger, metrics, shutdown }: Floor,
  jobs: Awaited<ReturnType<typeof loadJobs>>,
): Promise<{ leave(): void }> {
  const shared = {
    ...{ connectionString: database.appUrl, logger, metrics, secrets: secretValues(config) },
    clock: outside ? ('application' as const) : ('database' as const),
  }
  const own = jobs.filter(({ lane }) => lane !== undefined)
  const webhooks = await startWorker({ ...shared, jobs: own, ...WEBHOOKS_AT_ONCE })
  const worker = await startWorker({ ...shared, jobs: jobs.filter(({ lane }) => lane === undefined) })
  const stop = async () => void (await Promise.all([webhooks.stop(), worker.stop()]))
  shutdown.onStop('workers', stop)
  // How the jobs under way ended is heard where it is the workers' turn.
  return { leave: () => void stop().catch(() => {}) }
}
