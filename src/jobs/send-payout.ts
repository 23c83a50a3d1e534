import { type Job, valueOf } from './job.ts'

/** Sends a withdrawal. Run twice, or killed on the way, it says the same key again; the poll asks for what it left open. */
export default {
  name: 'send-payout',
  async run({ core }, { id = '' }) {
    valueOf(await core.sendPayout({ id }))
  },
} satisfies Job
