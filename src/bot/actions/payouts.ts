import { defineAction } from '../define/action.ts'
import { payoutListCard } from '../desk/payout-card.ts'
import { failureCard } from '../failure/card.ts'

export default defineAction({
  name: 'payouts',
  needs: 'payouts.see',
  async run(turn) {
    const payouts = await turn.core.listPayouts({ actor: turn.actor })
    await turn.show(payouts.ok ? payoutListCard(turn, payouts.value) : failureCard(turn, payouts.failure))
  },
})
