import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '#prisma'
import { directly, TellingPool } from './direct.ts'
import { createStatementNames } from './statement-names.ts'

// How long to wait for a connection, a transaction's included, in milliseconds.
const CONNECTION_WAIT = 10_000
/** How long a transaction may take. */
const TRANSACTION_TAKES = 15_000

/** Opens the application's connection pool. Statement and lock limits are the server's, so no query waits for ever. */
export function openDatabase(url: string, connections = 10): PrismaClient {
  // Moments travel without a zone, as UTC, whatever the server's own is; and names are ours, whatever a role's own path is.
  const options =
    '-c TimeZone=UTC -c search_path=public,pg_temp -c statement_timeout=5000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=10000'
  const limits = { max: connections, connectionTimeoutMillis: CONNECTION_WAIT }
  const pool = new TellingPool({ connectionString: url, options, ...limits })
  // A connection that dies while it changes hands, from the pool to the adapter, has nobody listening, and would take
  // the process with it. Whoever uses it hears of its end by their query.
  pool.on('connect', (client) => client.on('error', () => {}))
  const nameOf = createStatementNames()
  const adapter = new PrismaPg(pool, { disposeExternalPool: true, statementNameGenerator: nameOf })
  const transactionOptions = { maxWait: CONNECTION_WAIT, timeout: TRANSACTION_TAKES }
  return directly(new PrismaClient({ adapter, transactionOptions }), nameOf, TRANSACTION_TAKES)
}
