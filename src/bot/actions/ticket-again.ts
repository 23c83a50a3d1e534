import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { ticketCard } from '../support/ticket-card.ts'

/** Staff open a closed request again. */
export default defineAction({
  name: 'ticket-again',
  needs: 'tickets.answer',
  async run(turn, { number }) {
    const again = await turn.core.reopenTicket({ actor: turn.actor, number: Number(number) })
    await turn.show(again.ok ? ticketCard(turn, again.value) : failureCard(turn, again.failure))
  },
})
