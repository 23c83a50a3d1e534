import { type Job, valueOf } from './job.ts'

/** Says how long the oldest money of each rail waits to be cleared, every five minutes: its age is the alarm. */
export default {
  name: 'measure-clearing',
  cron: '*/5 * * * *',
  async run({ core, measured }) {
    measured?.(valueOf(await core.measureClearing({})))
  },
} satisfies Job
