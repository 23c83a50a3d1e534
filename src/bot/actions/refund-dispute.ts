import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** Takes what a shop declined, or did not answer, to support. A second tap shows the same. */
export default defineAction({
  name: 'refund-dispute',
  shows: ({ payment = '' }) => ({ action: 'transaction', reference: payment }),
  async run(turn, { payment = '' }) {
    const taken = await turn.core.disputeRefund({ actor: turn.actor, payment })
    if (!taken.ok) return void (await turn.show(failureCard(turn, taken.failure, { not: 'done' })))
    await turn.open('transaction', { reference: payment })
  },
})
