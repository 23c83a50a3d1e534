import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { queueCard } from '../support/queue-card.ts'

/** What waits for this staff member: support requests, and what others ask them to agree to. */
export default defineAction({
  name: 'queue',
  needs: 'queue.see',
  async run(turn) {
    const { core, actor, chat } = turn
    const approvals = await core.listApprovals({ actor })
    if (!approvals.ok) return void (await turn.show(failureCard(turn, approvals.failure)))
    if (!chat.may.includes('tickets.read')) return void (await turn.show(queueCard(turn, [], approvals.value)))
    const tickets = await core.listTickets({ actor })
    await turn.show(tickets.ok ? queueCard(turn, tickets.value, approvals.value) : failureCard(turn, tickets.failure))
  },
})
