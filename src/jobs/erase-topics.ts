import type { Job } from './job.ts'

/** What people who left said in the operators' group goes when its time is over, every quarter of an hour some of it. */
export default {
  name: 'erase-topics',
  cron: '7,22,37,52 * * * *',
  async run({ eraseTopics }) {
    await eraseTopics?.()
  },
} satisfies Job
