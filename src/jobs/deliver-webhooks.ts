import { setTimeout as pause } from 'node:timers/promises'
import type { WebhookMessage, WebhookSettled } from '#core'
import { type Job, type JobDeps, valueOf } from './job.ts'

/** So many turns at the same endpoints; then others have theirs, and another job goes on. */
const TURNS = 20
/** Whoever answers within this is settled without waiting for who does not. */
const QUICK_MS = 300

type Sending = Required<Pick<JobDeps, 'sendWebhook'>> & Pick<JobDeps, 'core'>

/**
 * Tells endpoints of shops what is due, a few at once to each, until nothing is. Killed on the way, what was sent may be
 * sent once more, under the same id; what comes back later has jobs of its own.
 */
export default {
  name: 'deliver-webhooks',
  lane: 'webhooks',
  async run({ core, sendWebhook }, { id, ids = id ? [id] : [] }) {
    if (!sendWebhook) throw new Error('nobody sends webhooks here')
    for (let turn = 1; turn <= TURNS; turn++) {
      const messages = valueOf(await core.takeWebhooks({ ids: [ids].flat(), again: turn > 1 }))
      if (messages.length === 0) return
      await send({ core, sendWebhook }, messages, turn === TURNS)
    }
  },
} satisfies Job

/** Sends all at once; who is quick is settled first, so that of two shops' servers one never waits for the other. */
async function send({ core, sendWebhook }: Sending, messages: readonly WebhookMessage[], goesOn: boolean) {
  const answered: WebhookSettled[] = []
  const all = Promise.all(
    messages.map(async (message) => {
      const { endpointId, eventId } = message
      answered.push({ endpointId, eventId, answer: await sendWebhook(message) })
    }),
  )
  await Promise.race([all, pause(QUICK_MS)])
  while (answered.length > 0) valueOf(await core.settleWebhooks({ settled: answered.splice(0), goesOn }))
  await all
  if (answered.length > 0) valueOf(await core.settleWebhooks({ settled: answered.splice(0), goesOn }))
}
