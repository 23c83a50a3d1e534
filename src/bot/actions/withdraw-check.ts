import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { payoutCard } from '../withdraw/payout-card.ts'

/** How a withdrawal stands, from wherever it is asked. */
export default defineAction({
  name: 'withdraw-check',
  async run(turn, { reference = '' }) {
    const found = await turn.core.getPayout({ actor: turn.actor, reference })
    await turn.show(found.ok ? payoutCard(turn, found.value) : failureCard(turn, found.failure))
  },
})
