import type { TestProject } from 'vitest/node'
import { TEMPLATE } from './database.ts'
import { startOwnServer } from './own-server.ts'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // One PostgreSQL for the whole run. Tests kill processes, never the machine.
  const server = await startOwnServer({ outlives: 'programs', flags: ['max_connections=300'], database: TEMPLATE })
  project.provide('postgres', {
    superuser: server.url('postgres', '$db'),
    owner: server.url('okpay_owner', '$db'),
    app: server.url('okpay_app', '$db'),
  })
  return server.close
}
