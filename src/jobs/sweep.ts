import { type Job, valueOf } from './job.ts'

/** Ends what is past its time, every minute. */
export default {
  name: 'sweep',
  cron: '* * * * *',
  async run({ core }) {
    valueOf(await core.sweep({}))
  },
} satisfies Job
