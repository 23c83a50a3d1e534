import { type Job, valueOf } from './job.ts'

/** More than this many messages at once are left to the jobs of their own notices. */
const MESSAGES_MAX = 20

/**
 * Tells a person what concerns them, in order, until nothing waits for them. What cannot be delivered now comes back
 * by a job of its own; a chat that cannot be reached stops nothing else.
 */
export default {
  name: 'deliver-notice',
  async run({ core, deliverNotice }, { id = '' }) {
    for (let told = 0; told < MESSAGES_MAX; told++) {
      const notice = valueOf(await core.takeNotice({ id }))
      if (!notice) return
      const { outcome, afterMs } = await deliverNotice(notice)
      valueOf(await core.settleNotice({ id, outcome, ...(afterMs !== undefined && { afterMs }) }))
      if (outcome === 'again') return
    }
  },
} satisfies Job
