import { type Job, valueOf } from './job.ts'

/** Asks for the final word about everything on its way out, every minute. */
export default {
  name: 'poll-payouts',
  cron: '* * * * *',
  async run({ core }) {
    valueOf(await core.pollPayouts({}))
  },
} satisfies Job
