import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '#prisma'

/** Opens the application's connection pool. Statement and lock limits are the server's, so no query waits for ever. */
export function openDatabase(url: string, connections = 10): PrismaClient {
  const options = '-c statement_timeout=5000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=10000'
  const adapter = new PrismaPg({ connectionString: url, max: connections, options })
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 15_000 } })
}
