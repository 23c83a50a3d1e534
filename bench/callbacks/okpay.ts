import { pino } from 'pino'
import { createCore } from '../../src/core/index.ts'
import deliverNotice from '../../src/jobs/deliver-notice.ts'
import type { JobDeps } from '../../src/jobs/job.ts'
import { openDatabase } from '../../src/platform/database/client.ts'
import type { JobRun } from '../../src/platform/worker/job.ts'
import { startWorker } from '../../src/platform/worker/worker.ts'
import { startApp } from '../../test/http/support/app.ts'
import { depsOver } from '../../test/support/wallet.ts'

// One process of the program as callbacks meet it: the HTTP app over its core, and the worker that tells people, whose
// messages reach everybody at once. It says where it listens.
const [url = '', key = ''] = process.argv.slice(2)
const core = createCore(depsOver(openDatabase(url), Buffer.from(key, 'hex')))
const app = await startApp({ core, now: () => new Date() })
const told = { core, deliverNotice: async () => ({ outcome: 'sent' as const }) }
const jobs = [
  {
    name: deliverNotice.name,
    run: (payload: object, { signal }: JobRun) => deliverNotice.run(told as unknown as JobDeps, payload, signal),
  },
]
await startWorker({ connectionString: url, jobs, logger: pino({ level: 'error' }) })
process.send?.(app.url)
