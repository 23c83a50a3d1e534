import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { refundPolicyCard } from '../refund/policy-card.ts'

/** What one's shop says about refunds. */
export default defineAction({
  name: 'refund-policy',
  shows: true,
  async run(turn) {
    const shop = await turn.core.getShop({ actor: turn.actor })
    await turn.show(shop.ok ? refundPolicyCard(turn, shop.value) : failureCard(turn, shop.failure, { not: 'done' }))
  },
})
