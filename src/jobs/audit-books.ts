import { KEYED_AUDITS } from '#core'
import { type Job, valueOf } from './job.ts'

/** Audits the books, what rails told of by their own words, and who decided by their marks, every hour. How many rows are wrong is kept: any is an alarm. */
export default {
  name: 'audit-books',
  cron: '40 * * * *',
  async run({ core }) {
    const { checks } = valueOf(await core.auditBooks({}))
    const note = async (breaches: number) => valueOf(await core.noteSign({ sign: 'books', facts: { breaches } }))
    let all = checks.reduce((sum, check) => sum + check.breaches, 0)
    // What was found is said also where the next audit cannot be read to its end; that all is well, only after the last.
    if (all > 0) await note(all)
    for (const audit of KEYED_AUDITS) {
      const { breaches } = valueOf(await core[audit]({}))
      all += breaches
      if (breaches > 0) await note(all)
    }
    if (all === 0) await note(0)
  },
} satisfies Job
