import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** One's support requests are settled, and what is still in the way of leaving is shown. */
export default defineAction({
  name: 'close-settle-tickets',
  shows: () => ({ action: 'close' }),
  async run(turn) {
    const settled = await turn.core.settleTickets({ actor: turn.actor })
    if (settled.ok) return turn.open('close')
    await turn.show(failureCard(turn, settled.failure, { not: 'done' }))
  },
})
