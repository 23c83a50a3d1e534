import type { TestProject } from 'vitest/node'
import { TEMPLATE } from './database.ts'
import { startOwnServer } from './own-server.ts'

// One PostgreSQL for the whole run. Tests kill processes, never the machine, so flushing to disk proves nothing here.
const FAST = ['fsync=off', 'full_page_writes=off', 'max_connections=300', 'jit=off']

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startOwnServer({ flags: FAST, database: TEMPLATE })
  project.provide('postgres', {
    superuser: server.url('postgres', '$db'),
    owner: server.url('okpay_owner', '$db'),
    app: server.url('okpay_app', '$db'),
  })
  return server.close
}
