import { type Job, valueOf } from './job.ts'

/** Audits the whole books, and what rails told of by their own words, every hour, and keeps how many rows are wrong: any is an alarm. */
export default {
  name: 'audit-books',
  cron: '40 * * * *',
  async run({ core }) {
    const { checks } = valueOf(await core.auditBooks({}))
    const told = valueOf(await core.auditCallbacks({}))
    const breaches = [...checks, told].reduce((sum, check) => sum + check.breaches, 0)
    valueOf(await core.noteSign({ sign: 'books', facts: { breaches } }))
  },
} satisfies Job
