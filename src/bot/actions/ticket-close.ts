import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { ticketCard } from '../support/ticket-card.ts'

export default defineAction({
  name: 'ticket-close',
  needs: 'tickets.answer',
  async run(turn, { number }) {
    const closed = await turn.core.closeTicket({ actor: turn.actor, number: Number(number) })
    await turn.show(closed.ok ? ticketCard(turn, closed.value) : failureCard(turn, closed.failure))
  },
})
