import { type Job, valueOf } from './job.ts'

/**
 * Seals the books, every minute, until it has caught up. Each new head leaves the database: it is told to whoever keeps
 * the log.
 */
export default {
  name: 'seal-books',
  cron: '* * * * *',
  async run({ core, sealed }) {
    for (let more = true; more; ) {
      const { blocks, more: isBehind } = valueOf(await core.sealBooks({}))
      for (const block of blocks) sealed?.(block)
      more = isBehind
    }
  },
} satisfies Job
