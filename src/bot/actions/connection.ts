import { connectionCard, connectionsCard } from '../connect/connections-card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** One connection, before it is ended. One that has ended meanwhile is in the list no more. */
export default defineAction({
  name: 'connection',
  shows: true,
  async run(turn, { id = '' }) {
    const mine = await turn.core.listConnections({ actor: turn.actor })
    if (!mine.ok) return void (await turn.show(failureCard(turn, mine.failure, { not: 'done' })))
    const one = mine.value.find((each) => each.id === id)
    await turn.show(one ? connectionCard(turn, one) : connectionsCard(turn, mine.value))
  },
})
