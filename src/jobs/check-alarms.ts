import { type Job, valueOf } from './job.ts'

/** Looks whether something is wrong that staff must know of, every minute. */
export default {
  name: 'check-alarms',
  cron: '* * * * *',
  async run({ core }) {
    valueOf(await core.checkAlarms({}))
  },
} satisfies Job
