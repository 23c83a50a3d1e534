import { type Job, valueOf } from './job.ts'

/**
 * Begins the pictures of the month that is over. On each of the month's first days: what a day missed, because nothing ran
 * or because it died of it, the next one finds, and nobody gets a second one.
 */
export default {
  name: 'announce-months',
  cron: '10 9 1-5 * *',
  async run({ core }) {
    let after: string | null = null
    do after = valueOf(await core.announceMonths({ after })).last
    while (after !== null)
  },
} satisfies Job
