import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { policyCard } from '../shop/policy-card.ts'

/** Which payments one's shop takes. */
export default defineAction({
  name: 'policy',
  shows: true,
  async run(turn) {
    const shop = await turn.core.getShop({ actor: turn.actor })
    await turn.show(shop.ok ? policyCard(turn, shop.value) : failureCard(turn, shop.failure, { not: 'done' }))
  },
})
