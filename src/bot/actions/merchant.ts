import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { shopCard } from '../shop/shop-card.ts'

/** One's shop; whoever has none is asked for its name. */
export default defineAction({
  name: 'merchant',
  shows: true,
  async run(turn) {
    const shop = await turn.core.getShop({ actor: turn.actor })
    if (shop.ok) return void (await turn.show(shopCard(turn, shop.value)))
    if (shop.failure.code === 'shop_missing') return turn.start('shop')
    await turn.show(failureCard(turn, shop.failure, { not: 'done' }))
  },
})
