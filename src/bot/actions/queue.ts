import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { queueCard } from '../support/queue-card.ts'

export default defineAction({
  name: 'queue',
  role: 'agent',
  async run(turn) {
    const tickets = await turn.core.listTickets({ actor: turn.actor })
    await turn.show(tickets.ok ? queueCard(turn, tickets.value) : failureCard(turn, tickets.failure))
  },
})
