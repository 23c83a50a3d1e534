import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { shopsCard } from '../shop/shops-card.ts'

/** Where somebody works. */
export default defineAction({
  name: 'shops',
  shows: true,
  async run(turn) {
    const shops = await turn.core.listShops({ actor: turn.actor })
    await turn.show(shops.ok ? shopsCard(turn, shops.value) : failureCard(turn, shops.failure, { not: 'done' }))
  },
})
