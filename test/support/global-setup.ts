import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { ensureDatabase, startEmbedded } from '../../src/platform/database/embedded.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { installWorkerSchema } from '../../src/platform/worker/install.ts'
import { TEMPLATE } from './database.ts'

// One PostgreSQL for the whole run. Tests kill processes, never the machine, so flushing to disk proves nothing here.
const FAST = ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'max_connections=300', '-c', 'jit=off']

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = await mkdtemp(join(tmpdir(), 'okpay-test-'))
  const server = await startEmbedded(dir, FAST)
  await ensureDatabase(server, TEMPLATE)
  await migrate(server.url('okpay_owner', TEMPLATE), server.url('okpay_app', TEMPLATE))
  await installWorkerSchema({ adminUrl: server.url('postgres', TEMPLATE), appUrl: server.url('okpay_app', TEMPLATE) })
  project.provide('postgres', {
    superuser: server.url('postgres', '$db'),
    owner: server.url('okpay_owner', '$db'),
    app: server.url('okpay_app', '$db'),
  })
  return async () => {
    await server.stop()
    await rm(dir, { recursive: true, force: true })
  }
}
