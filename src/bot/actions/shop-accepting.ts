import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { shopCard } from '../shop/shop-card.ts'

/** `accepting`: `yes` or `no`. The button says which, so that a second tap does not turn it back. */
export default defineAction({
  name: 'shop-accepting',
  shows: () => ({ action: 'merchant' }),
  async run(turn, { accepting }) {
    const shop = await turn.core.setAccepting({ actor: turn.actor, accepting: accepting === 'yes' })
    await turn.show(shop.ok ? shopCard(turn, shop.value) : failureCard(turn, shop.failure, { not: 'done' }))
  },
})
