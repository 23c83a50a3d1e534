import { type Job, valueOf } from './job.ts'

/** So many turns at one endpoint; then others have theirs, and another job goes on. */
const TURNS = 20

/**
 * Tells one endpoint of a shop what is due, a few at once, until nothing is. Killed on the way, what was sent may be sent
 * once more, under the same id; what comes back later has jobs of its own.
 */
export default {
  name: 'deliver-webhooks',
  lane: 'webhooks',
  async run({ core, sendWebhook }, { id = '' }) {
    if (!sendWebhook) throw new Error('nobody sends webhooks here')
    for (let turn = 1; turn <= TURNS; turn++) {
      const messages = valueOf(await core.takeWebhooks({ id }))
      if (messages.length === 0) return
      const settled = await Promise.all(
        messages.map(async (message) => ({ eventId: message.eventId, answer: await sendWebhook(message) })),
      )
      valueOf(await core.settleWebhooks({ id, settled, goesOn: turn === TURNS }))
    }
  },
} satisfies Job
