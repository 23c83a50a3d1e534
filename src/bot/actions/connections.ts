import { connectionsCard } from '../connect/connections-card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** Who may do what with one's wallet. */
export default defineAction({
  name: 'connections',
  shows: true,
  async run(turn) {
    const mine = await turn.core.listConnections({ actor: turn.actor })
    await turn.show(mine.ok ? connectionsCard(turn, mine.value) : failureCard(turn, mine.failure, { not: 'done' }))
  },
})
