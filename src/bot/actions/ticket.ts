import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { ticketCard } from '../support/ticket-card.ts'

export default defineAction({
  name: 'ticket',
  needs: 'tickets.read',
  async run(turn, { number }) {
    const ticket = await turn.core.readTicket({ actor: turn.actor, number: Number(number) })
    await turn.show(ticket.ok ? ticketCard(turn, ticket.value) : failureCard(turn, ticket.failure))
  },
})
