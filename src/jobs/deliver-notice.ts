import { type Job, type JobDeps, valueOf } from './job.ts'

/** More than this many messages at once are left to the jobs of their own notices. */
const MESSAGES_MAX = 20

/**
 * Tells people what concerns them, each by itself: a chat that cannot be reached stops nothing else, and what cannot be
 * delivered now comes back by a job of its own. Only a fault of ours repeats the job, which then finds the rest untold.
 */
export default {
  name: 'deliver-notice',
  async run(deps, { ids = [] }, signal) {
    const told = await Promise.allSettled([ids].flat().map((id) => tell(deps, id, signal)))
    for (const one of told) if (one.status === 'rejected') throw one.reason
  },
} satisfies Job

/**
 * Tells one notice's reader what waits for them, in order, until nothing does: a message a second, so that a program that
 * stops leaves the rest to the queue, which asks another one.
 */
async function tell({ core, deliverNotice }: JobDeps, id: string, signal: AbortSignal): Promise<void> {
  for (let message = 0; message < MESSAGES_MAX; message++) {
    signal.throwIfAborted()
    const notice = valueOf(await core.takeNotice({ id }))
    if (!notice) return
    const { outcome, afterMs } = await deliverNotice(notice, signal)
    valueOf(await core.settleNotice({ id, told: notice.ids, outcome, ...(afterMs !== undefined && { afterMs }) }))
    if (outcome === 'again') return
  }
}
