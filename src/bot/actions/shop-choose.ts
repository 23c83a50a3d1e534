import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { shopCard } from '../shop/shop-card.ts'

/** Acts for that shop from now on. */
export default defineAction({
  name: 'shop-choose',
  shows: () => ({ action: 'shops' }),
  async run(turn, { shop = '' }) {
    const chosen = await turn.core.chooseShop({ actor: turn.actor, shopId: shop })
    await turn.show(chosen.ok ? shopCard(turn, chosen.value) : failureCard(turn, chosen.failure, { not: 'done' }))
  },
})
