import type { Job } from './job.ts'

/** What was written in a ticket comes into its topic. Two jobs of one ticket take turns, and the second finds nothing left. */
export default {
  name: 'relay-ticket',
  async run({ relayTicket }, { id = '' }) {
    await relayTicket?.(id)
  },
} satisfies Job
