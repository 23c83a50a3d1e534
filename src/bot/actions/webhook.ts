import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { endpointCard, endpointsCard } from '../webhook/endpoint-card.ts'

/** One endpoint. One that was removed meanwhile is in the list no more. */
export default defineAction({
  name: 'webhook',
  shows: true,
  async run(turn, { id = '' }) {
    const found = await turn.core.listShopEndpoints({ actor: turn.actor })
    if (!found.ok) return void (await turn.show(failureCard(turn, found.failure, { not: 'done' })))
    const endpoint = found.value.find((one) => one.id === id)
    await turn.show(endpoint ? await endpointCard(turn, endpoint) : endpointsCard(turn, found.value))
  },
})
