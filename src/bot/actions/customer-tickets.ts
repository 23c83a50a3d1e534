import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { queueCard } from '../support/queue-card.ts'

/** One customer's support requests that are not closed. */
export default defineAction({
  name: 'customer-tickets',
  needs: 'tickets.read',
  async run(turn, { userId = '' }) {
    const tickets = await turn.core.listTickets({ actor: turn.actor, of: userId })
    await turn.show(
      tickets.ok
        ? queueCard(turn, {
            tickets: tickets.value,
            approvals: [],
            cases: [],
            identities: 0,
            unusual: 0,
            differences: 0,
            payouts: 0,
          })
        : failureCard(turn, tickets.failure),
    )
  },
})
