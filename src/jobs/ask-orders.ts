import { type Job, valueOf } from './job.ts'

/** Asks rails what became of orders whose callback has not come, every minute. */
export default {
  name: 'ask-orders',
  cron: '* * * * *',
  async run({ core }) {
    valueOf(await core.askOrders({}))
  },
} satisfies Job
