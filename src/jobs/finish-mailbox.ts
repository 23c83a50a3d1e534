import { type Job, valueOf } from './job.ts'

/** The wait for another address is over. Killed on the way, it comes back, and finds what it did by the case's state. */
export default {
  name: 'finish-mailbox',
  async run({ core }, { id = '' }) {
    valueOf(await core.finishMailboxCase({ id }))
  },
} satisfies Job
