import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { closedTicketCard } from '../support/own-ticket-card.ts'

/** The customer ends their own request. */
export default defineAction({
  name: 'own-ticket-end',
  shows: () => ({ action: 'support' }),
  async run(turn, { number }) {
    await turn.leave()
    const ended = await turn.core.closeOwnTicket({ actor: turn.actor, number: Number(number) })
    await turn.show(ended.ok ? closedTicketCard(turn, ended.value) : failureCard(turn, ended.failure))
  },
})
