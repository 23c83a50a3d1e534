import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { shopCard } from '../shop/shop-card.ts'

/** `repeats`: `yes` or `no`, as the button said. */
export default defineAction({
  name: 'shop-repeats',
  shows: () => ({ action: 'merchant' }),
  async run(turn, { repeats }) {
    const shop = await turn.core.setRepeats({ actor: turn.actor, repeats: repeats === 'yes' })
    await turn.show(shop.ok ? shopCard(turn, shop.value) : failureCard(turn, shop.failure, { not: 'done' }))
  },
})
