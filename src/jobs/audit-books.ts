import { KEYED_AUDITS } from '#core'
import { type Job, valueOf } from './job.ts'

/** Audits the books, what rails told of by their own words, and who decided by their marks, every hour. How many rows are wrong is kept: any is an alarm. */
export default {
  name: 'audit-books',
  cron: '40 * * * *',
  async run({ core }) {
    const { checks } = valueOf(await core.auditBooks({}))
    const note = async (breaches: number) => valueOf(await core.noteSign({ sign: 'books', facts: { breaches } }))
    const found = checks.reduce((sum, check) => sum + check.breaches, 0)
    // It is said also where what rails told of cannot be read to its end.
    if (found > 0) await note(found)
    let all = found
    for (const audit of KEYED_AUDITS) all += valueOf(await core[audit]({})).breaches
    await note(all)
  },
} satisfies Job
