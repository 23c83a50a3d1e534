import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { shopCard } from '../shop/shop-card.ts'

/** Takes the place that was offered. What one may do there comes as a notice of its own. */
export default defineAction({
  name: 'team-join',
  shows: false,
  async run(turn, { id = '' }) {
    const shop = await turn.core.joinTeam({ actor: turn.actor, id })
    await turn.show(shop.ok ? shopCard(turn, shop.value) : failureCard(turn, shop.failure, { not: 'done' }))
  },
})
