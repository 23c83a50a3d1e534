// A process of its own for the worker's test: takes a job, says so, and never ends it.
import { pino } from 'pino'
import { startWorker } from '../../../src/platform/worker/worker.ts'

const endless = {
  name: 'pay-out',
  run: () => {
    process.stdout.write('taken\n')
    return new Promise<void>(() => {})
  },
}

await startWorker({ connectionString: String(process.argv[2]), jobs: [endless], logger: pino({ level: 'silent' }) })
