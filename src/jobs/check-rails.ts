import { type Job, valueOf } from './job.ts'

/** Looks whether the rails take orders and payouts, every minute, so that a fault is known before anybody tries. */
export default {
  name: 'check-rails',
  cron: '* * * * *',
  async run({ core }) {
    valueOf(await core.checkRails({}))
  },
} satisfies Job
