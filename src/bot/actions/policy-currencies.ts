import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { policyCurrenciesCard } from '../shop/policy-card.ts'

/** The currencies one's shop takes. */
export default defineAction({
  name: 'policy-currencies',
  shows: true,
  async run(turn) {
    const shop = await turn.core.getShop({ actor: turn.actor })
    await turn.show(shop.ok ? policyCurrenciesCard(turn, shop.value) : failureCard(turn, shop.failure, { not: 'done' }))
  },
})
