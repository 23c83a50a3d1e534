import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { queueCard } from '../support/queue-card.ts'

/** One customer's support requests that are not closed. */
export default defineAction({
  name: 'customer-tickets',
  needs: 'tickets.read',
  async run(turn, { userId = '' }) {
    const tickets = await turn.core.listTickets({ actor: turn.actor, of: userId })
    const only = { approvals: [], cases: [], mailboxes: [], waiting: [] }
    await turn.show(
      tickets.ok ? queueCard(turn, { tickets: tickets.value, ...only }) : failureCard(turn, tickets.failure),
    )
  },
})
