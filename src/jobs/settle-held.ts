import { type Job, valueOf } from './job.ts'

/** Sends on, or gives back, what has waited its time, every minute. */
export default {
  name: 'settle-held',
  cron: '* * * * *',
  async run({ core }) {
    valueOf(await core.settleHeld({}))
  },
} satisfies Job
