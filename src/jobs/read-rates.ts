import { type Job, valueOf } from './job.ts'

/** Asks what currencies are worth, every minute. */
export default {
  name: 'read-rates',
  cron: '* * * * *',
  async run({ core }) {
    valueOf(await core.readRates({}))
  },
} satisfies Job
