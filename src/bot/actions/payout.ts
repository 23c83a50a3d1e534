import { defineAction } from '../define/action.ts'
import { payoutCard } from '../desk/payout-card.ts'
import { failureCard } from '../failure/card.ts'

export default defineAction({
  name: 'payout',
  needs: 'payouts.see',
  async run(turn, { reference = '' }) {
    const seen = await turn.core.readPayout({ actor: turn.actor, reference })
    await turn.show(seen.ok ? payoutCard(turn, seen.value) : failureCard(turn, seen.failure))
  },
})
