import { defineAction } from '../define/action.ts'
import { merchantCard } from '../desk/merchant-card.ts'
import { failureCard } from '../failure/card.ts'

/** A shop as staff see it. */
export default defineAction({
  name: 'merchant-case',
  needs: 'merchants.see',
  async run(turn, { shopId = '' }) {
    const seen = await turn.core.lookUpMerchant({ actor: turn.actor, shopId })
    await turn.show(seen.ok ? merchantCard(turn, seen.value) : failureCard(turn, seen.failure))
  },
})
