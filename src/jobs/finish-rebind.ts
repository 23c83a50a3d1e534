import { type Job, valueOf } from './job.ts'

/** The wait of a recovery is over. Killed on the way, it comes back, and finds what it did by the recovery's state. */
export default {
  name: 'finish-rebind',
  async run({ core }, { id = '' }) {
    valueOf(await core.finishRebind({ id }))
  },
} satisfies Job
