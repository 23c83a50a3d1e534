import { readStatements } from '#core'
import type { Job } from './job.ts'

/**
 * Fetches the statements of every rail that hands them out, and holds them against our books, every day. A rail that does
 * not answer keeps no other waiting; the job then fails, and is repeated: what was read counts once.
 */
export default {
  name: 'reconcile',
  cron: '20 5 * * *',
  async run({ core, statements = [] }) {
    const unread: string[] = []
    const faults: unknown[] = []
    for (const { rail, read } of statements) {
      const parts = await read()
      if (parts === 'unknown') unread.push(rail)
      else if (parts !== 'none') await readStatements(core, rail, parts).catch((error: unknown) => faults.push(error))
    }
    if (faults.length > 0) throw new AggregateError(faults, `${faults.length} statements could not be read`)
    if (unread.length > 0) throw new Error(`no statement of ${unread.join(', ')}`)
  },
} satisfies Job
