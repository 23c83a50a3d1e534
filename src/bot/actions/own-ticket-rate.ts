import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { closedTicketCard } from '../support/own-ticket-card.ts'

/** How the help was, in stars. */
export default defineAction({
  name: 'own-ticket-rate',
  shows: false,
  async run(turn, { number, stars }) {
    const rated = await turn.core.rateTicket({ actor: turn.actor, number: Number(number), stars: Number(stars) })
    await turn.show(rated.ok ? closedTicketCard(turn, rated.value) : failureCard(turn, rated.failure))
  },
})
