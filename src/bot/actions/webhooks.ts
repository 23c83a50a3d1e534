import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { endpointsCard } from '../webhook/endpoint-card.ts'

/** Where one's shop is told what happens. */
export default defineAction({
  name: 'webhooks',
  shows: true,
  async run(turn) {
    const found = await turn.core.listShopEndpoints({ actor: turn.actor })
    await turn.show(found.ok ? endpointsCard(turn, found.value) : failureCard(turn, found.failure, { not: 'done' }))
  },
})
