import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '#prisma'

// How long to wait for a connection, a transaction's included, in milliseconds.
const CONNECTION_WAIT = 10_000

/** Opens the application's connection pool. Statement and lock limits are the server's, so no query waits for ever. */
export function openDatabase(url: string, connections = 10): PrismaClient {
  const options = '-c statement_timeout=5000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=10000'
  const adapter = new PrismaPg({
    connectionString: url,
    max: connections,
    options,
    connectionTimeoutMillis: CONNECTION_WAIT,
  })
  return new PrismaClient({ adapter, transactionOptions: { maxWait: CONNECTION_WAIT, timeout: 15_000 } })
}
