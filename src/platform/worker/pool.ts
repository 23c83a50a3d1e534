import pg from 'pg'
import type { Logger } from 'pino'

export type WorkerPool = { pool: pg.Pool; close(): Promise<void> }

/**
 * The queue's connections. Its own pool forgets its listeners while its connections still say goodbye, and a database
 * that stops at that moment would take the process with it; here what a leaving connection still hears is of no concern.
 */
export function openPool(connectionString: string, max: number, logger: Logger): WorkerPool {
  const pool = new pg.Pool({ connectionString, max })
  const lost = (err: Error) => {
    if (!pool.ending) logger.warn({ err }, 'worker.connection_lost')
  }
  pool.on('error', lost)
  pool.on('connect', (client) => client.on('error', lost))
  return { pool, close: () => pool.end() }
}
